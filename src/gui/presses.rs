//! Every press is an act: two presses that arrive within one slow frame are handed to two frames.
//!
//! A frame asks "was this key pressed?" and would take two presses for one: of two verdicts given in quick succession the second would be lost. So what
//! follows a press waits for the next frame, in its order. Two things do not wait: letters typed into a text field, which counts them itself, and
//! the repeats of a key held down, which would otherwise run on after it was let go.

use std::collections::{BTreeSet, VecDeque};

use egui::{Context, Event, Key, Plugin, Pos2, RawInput, Ui};

/// Sees to it that no press is lost on `ctx`; needed once, cheap to call again.
pub(super) fn install(ctx: &Context) {
    ctx.add_plugin(OnePress::default());
}

/// What waits for the next frame, and which keys are down.
#[derive(Debug, Default)]
struct OnePress {
    waiting: VecDeque<Event>,
    down: BTreeSet<Key>,
}

/// The press that a frame has been given.
#[derive(Clone, Copy)]
enum Given {
    Key(Key),
    Pointer(Pos2),
}

impl Given {
    /// Whether a press goes on with this one: the repeat of a held key, the second half of a double click.
    fn goes_on(self, next: Given, repeat: bool) -> bool {
        match (self, next) {
            (Given::Key(key), Given::Key(next)) => key == next && repeat,
            (Given::Pointer(at), Given::Pointer(next)) => at.distance(next) < 6.0,
            _ => false,
        }
    }
}

impl Plugin for OnePress {
    fn debug_name(&self) -> &'static str {
        "one press a frame"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if self.waiting.is_empty() && input.events.is_empty() {
            return;
        }
        self.waiting.extend(input.events.drain(..));
        input.events = self.take(ctx.text_edit_focused());
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if !self.waiting.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}

impl OnePress {
    /// The events of this frame: all up to the second press.
    fn take(&mut self, mut writing: bool) -> Vec<Event> {
        let mut given = None;
        let mut events = Vec::new();
        while let Some(event) = self.waiting.pop_front() {
            let press = self.press_of(&event, writing);
            if let Some((press, repeat)) = press {
                if given.is_some_and(|given: Given| !given.goes_on(press, repeat)) {
                    self.waiting.push_front(event);
                    break;
                }
                given = Some(press);
                // What follows is no longer typed into the field.
                writing = false;
            }
            self.note(&event);
            events.push(event);
        }
        events
    }

    /// The press that an event is, and whether it is only a held key's repeat; nothing where it may share a frame.
    fn press_of(&self, event: &Event, writing: bool) -> Option<(Given, bool)> {
        match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                // In a text field a letter is text; only what leaves the field or is a command must stand alone.
                let leaves = matches!(key, Key::Enter | Key::Tab | Key::Escape);
                let typed = writing && !leaves && !modifiers.command && !modifiers.alt;
                (!typed).then(|| (Given::Key(*key), self.down.contains(key)))
            }
            Event::PointerButton { pressed: true, pos, .. } => Some((Given::Pointer(*pos), false)),
            _ => None,
        }
    }

    fn note(&mut self, event: &Event) {
        match event {
            Event::Key { key, pressed: true, .. } => {
                self.down.insert(*key);
            }
            Event::Key { key, pressed: false, .. } => {
                self.down.remove(key);
            }
            // Of keys let go elsewhere nothing is heard.
            Event::WindowFocused(false) => self.down.clear(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn key(key: Key, pressed: bool) -> Event {
        Event::Key { key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE }
    }

    /// The keys pressed in each frame, until nothing waits.
    fn frames(events: &[Event], writing: bool) -> Vec<Vec<Key>> {
        let mut one = OnePress::default();
        one.waiting.extend(events.iter().cloned());
        let mut out = Vec::new();
        while !one.waiting.is_empty() {
            let pressed = one.take(writing).into_iter().filter_map(|e| match e {
                Event::Key { key, pressed: true, .. } => Some(key),
                _ => None,
            });
            out.push(pressed.collect());
        }
        out
    }

    #[test]
    fn two_presses_of_one_key_come_in_two_frames() {
        let twice = [key(Key::S, true), key(Key::S, false), key(Key::S, true), key(Key::S, false)];
        assert_eq!(frames(&twice, false), [[Key::S], [Key::S]]);
        let other = [key(Key::S, true), Event::Text("s".into()), key(Key::D, true), key(Key::S, false)];
        assert_eq!(frames(&other, false), [[Key::S], [Key::D]]);
    }

    #[test]
    fn a_held_key_does_not_run_on() {
        let held = [key(Key::ArrowDown, true), key(Key::ArrowDown, true), key(Key::ArrowDown, true)];
        assert_eq!(frames(&held, false), [[Key::ArrowDown; 3]]);
    }

    #[test]
    fn clicks_at_two_places_come_in_two_frames_and_a_double_click_in_one() {
        let click = |x: f32| Event::PointerButton {
            pos: egui::pos2(x, 0.0),
            button: egui::PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        };
        let mut one = OnePress::default();
        one.waiting.extend([click(10.0), click(11.0), click(200.0)]);
        assert_eq!(one.take(false).len(), 2);
        assert_eq!(one.take(false).len(), 1);
    }

    #[test]
    fn what_is_typed_comes_at_once_but_not_what_follows_the_field() {
        let typed = [key(Key::S, true), key(Key::D, true), key(Key::Enter, true), key(Key::U, true)];
        assert_eq!(frames(&typed, true), [vec![Key::S, Key::D, Key::Enter], vec![Key::U]]);
    }
}
