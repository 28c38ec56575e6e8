//! Keeping the numbers of entities from month to month: begun once, by a person; from then on every run says what became of them.

use super::Workbench;
use super::action::Action;
use super::frame::notices::Notice;
use super::wishes::{Wish, Wishes};
use crate::base::Context;
use crate::findings::Message;
use crate::pipeline::{Run, StageError, keep_ids_from_now};

impl Workbench {
    /// Writes the numbers of now beside the project and runs again, compared with them.
    pub(super) fn keep_ids(&mut self) {
        let (Some(session), Some(cache)) = (&self.session, self.cache()) else { return };
        if session.draft {
            // The list lies beside the project, so the project needs its place first.
            let notice = Notice::caution(Message::new("app-keep-ids-draft")).key("keep-ids");
            return self.notices.post(notice.action("action-save", Action::Save));
        }
        let (project, dir) = (session.project().clone(), session.dir().to_owned());
        let mut wishes = Wishes::default();
        wishes.job(
            "keep ids",
            move |ctx: &Context| keep_ids_from_now(ctx, &Run { project: &project, dir: &dir, cache: &cache }),
            |bench: &mut Workbench, done: Result<(), StageError>| {
                let notice = match done {
                    Ok(()) => {
                        bench.wish(Wish::Do(Action::RunAll));
                        Notice::good(Message::new("app-keep-ids-done"))
                    }
                    Err(error) => Notice::error(Message::new("app-keep-ids-failed")).text(error.message()),
                };
                bench.wish(Wish::Notify(notice.key("keep-ids")));
            },
        );
        self.wishes_next.append(&mut wishes.take());
    }
}
