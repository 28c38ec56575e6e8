//! A map of areas: polygons filled by the heat ramp, numbers in them, the chosen one outlined. Never mirrored.
//! egui fills convex shapes only, so each ring is cut into triangles (ear clipping) by [`triangulate`]: do that
//! once when the shapes are read and keep the [`MapArea`]s, not in every frame.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, pos2};

use crate::gui::theme::palette;
use crate::gui::widgets::text::Text;

/// An area ready to be drawn: rings in map coordinates (x to the right, y up) with their triangles.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapArea {
    /// Outer rings.
    pub rings: Vec<Vec<[f32; 2]>>,
    /// Indices of three into each ring.
    pub triangles: Vec<Vec<[u32; 3]>>,
    /// Where its number stands.
    pub label_at: [f32; 2],
}

impl MapArea {
    /// Triangulates rings. Rings of fewer than three points are left out.
    pub fn new(rings: Vec<Vec<[f32; 2]>>) -> Self {
        let rings: Vec<Vec<[f32; 2]>> = rings
            .into_iter()
            .map(|mut ring| {
                if ring.len() > 1 && ring.first() == ring.last() {
                    ring.pop();
                }
                ring
            })
            .filter(|r| r.len() >= 3)
            .collect();
        let triangles: Vec<Vec<[u32; 3]>> = rings.iter().map(|r| triangulate(r)).collect();
        let label_at = widest_place(&rings, &triangles);
        Self { rings, triangles, label_at }
    }
}

/// The centroid of all triangles, or that of the largest one when it lies outside.
fn widest_place(rings: &[Vec<[f32; 2]>], triangles: &[Vec<[u32; 3]>]) -> [f32; 2] {
    let (mut sum, mut area_sum) = ([0.0, 0.0], 0.0);
    let mut best = (0.0, [0.0, 0.0]);
    for (ring, cuts) in rings.iter().zip(triangles) {
        for [a, b, c] in cuts {
            let (a, b, c) = (ring[*a as usize], ring[*b as usize], ring[*c as usize]);
            let area = cross(a, b, c).abs() / 2.0;
            let middle = [(a[0] + b[0] + c[0]) / 3.0, (a[1] + b[1] + c[1]) / 3.0];
            sum = [sum[0] + middle[0] * area, sum[1] + middle[1] * area];
            area_sum += area;
            if area > best.0 {
                best = (area, middle);
            }
        }
    }
    if area_sum <= 0.0 {
        return best.1;
    }
    let centre = [sum[0] / area_sum, sum[1] / area_sum];
    if rings.iter().any(|r| contains(r, centre)) { centre } else { best.1 }
}

fn cross(a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// Whether a point lies inside a ring.
pub fn contains(ring: &[[f32; 2]], at: [f32; 2]) -> bool {
    let mut inside = false;
    let mut j = ring.len().wrapping_sub(1);
    for i in 0..ring.len() {
        let (a, b) = (ring[i], ring[j]);
        if (a[1] > at[1]) != (b[1] > at[1]) && at[0] < (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1]) + a[0] {
            inside = !inside;
        }
        j = i;
    }
    inside
}

/// Cuts a simple ring (concave or not, either sense) into triangles by clipping ears.
pub fn triangulate(ring: &[[f32; 2]]) -> Vec<[u32; 3]> {
    let n = ring.len();
    let mut out = Vec::with_capacity(n.saturating_sub(2));
    if n < 3 {
        return out;
    }
    let area: f32 =
        (0..n).map(|i| ring[i][0] * ring[(i + 1) % n][1] - ring[(i + 1) % n][0] * ring[i][1]).sum();
    let mut left: Vec<u32> =
        if area >= 0.0 { (0..n as u32).collect() } else { (0..n as u32).rev().collect() };
    let at = |i: u32| ring[i as usize];
    let mut misses = 0;
    let mut i = 0;
    while left.len() > 3 && misses <= left.len() {
        let m = left.len();
        let (a, b, c) = (left[(i + m - 1) % m], left[i % m], left[(i + 1) % m]);
        let convex = cross(at(a), at(b), at(c)) > 0.0;
        let blocked = || {
            left.iter().any(|q| {
                ![a, b, c].contains(q)
                    && cross(at(a), at(b), at(*q)) >= 0.0
                    && cross(at(b), at(c), at(*q)) >= 0.0
                    && cross(at(c), at(a), at(*q)) >= 0.0
            })
        };
        if convex && !blocked() {
            out.push([a, b, c]);
            left.remove(i % m);
            misses = 0;
        } else {
            misses += 1;
            i += 1;
        }
        i %= left.len();
    }
    if let [a, b, c] = left[..] {
        out.push([a, b, c]);
    }
    out
}

/// How one area is shown.
#[derive(Debug, Clone, Copy)]
pub struct AreaLook<'a> {
    /// Fill.
    pub fill: Color32,
    /// Ink of the texts.
    pub ink: Color32,
    /// First line, in semibold ("5").
    pub label: &'a str,
    /// Second line ("34.9").
    pub number: &'a str,
    /// Name for screen readers.
    pub name: &'a str,
    /// Outlined.
    pub chosen: bool,
}

/// What the pointer did on a map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MapEvents {
    /// The area under the pointer.
    pub hovered: Option<usize>,
    /// The area clicked.
    pub clicked: Option<usize>,
}

/// A map that fills `size`, keeping proportions. `looks` has one entry per area.
pub fn polygon_map(
    ui: &mut Ui,
    size: Vec2,
    areas: &[MapArea],
    looks: &[AreaLook<'_>],
    name: &str,
) -> MapEvents {
    let p = palette(ui);
    // No stop of Tab: what is chosen here can be chosen in the list of areas too.
    let (rect, response) = ui.allocate_exact_size(size, Sense::CLICK);
    super::bars::named(&response, name);
    let points = || areas.iter().flat_map(|a| a.rings.iter().flatten());
    let (mut min, mut max) = ([f32::MAX; 2], [f32::MIN; 2]);
    for q in points() {
        for k in 0..2 {
            min[k] = min[k].min(q[k]);
            max[k] = max[k].max(q[k]);
        }
    }
    if min[0] >= max[0] || min[1] >= max[1] {
        return MapEvents::default();
    }
    let inner = rect.shrink(8.0);
    let scale = (inner.width() / (max[0] - min[0])).min(inner.height() / (max[1] - min[1]));
    let middle = [(min[0] + max[0]) / 2.0, (min[1] + max[1]) / 2.0];
    let place =
        |q: [f32; 2]| inner.center() + Vec2::new((q[0] - middle[0]) * scale, (middle[1] - q[1]) * scale);
    let unplace = |at: Pos2| {
        let d = at - inner.center();
        [middle[0] + d.x / scale, middle[1] - d.y / scale]
    };
    let under = response.hover_pos().map(unplace);
    let hovered = under.and_then(|q| areas.iter().position(|a| a.rings.iter().any(|r| contains(r, q))));
    for (area, look) in areas.iter().zip(looks) {
        fill_area(ui, area, look.fill, &place);
    }
    // Lines after all fills, the chosen one last: a neighbour must not cover half of its outline.
    let line = |area: &MapArea, width: f32, colour: Color32| {
        for ring in &area.rings {
            let path: Vec<Pos2> = ring.iter().map(|q| place(*q)).collect();
            ui.painter().add(Shape::closed_line(path, Stroke::new(width, colour)));
        }
    };
    areas.iter().for_each(|a| line(a, 1.5, p.surface_raised));
    for (i, (area, look)) in areas.iter().zip(looks).enumerate() {
        if look.chosen {
            line(area, 2.5, p.text);
        } else if hovered == Some(i) {
            line(area, 2.0, p.text_muted);
        }
    }
    for (i, (area, look)) in areas.iter().zip(looks).enumerate() {
        let at = place(area.label_at);
        Text::value(look.label).table().strong().colour(look.ink).paint_at(ui, pos2(at.x, at.y - 7.0));
        Text::value(look.number).table().colour(look.ink).paint_at(ui, pos2(at.x, at.y + 7.0));
        let node =
            ui.interact(Rect::from_center_size(at, Vec2::splat(2.0)), response.id.with(i), Sense::hover());
        let says = format!("{} {}", crate::gui::widgets::bidi::plain(look.name), look.number);
        node.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
    }
    MapEvents { hovered, clicked: if response.clicked() { hovered } else { None } }
}

fn fill_area(ui: &Ui, area: &MapArea, fill: Color32, place: &dyn Fn([f32; 2]) -> Pos2) {
    for (ring, cuts) in area.rings.iter().zip(&area.triangles) {
        let vertices = ring.iter().map(|q| Vertex { pos: place(*q), uv: WHITE_UV, color: fill }).collect();
        let mesh = Mesh { vertices, indices: cuts.iter().flatten().copied().collect(), ..Mesh::default() };
        ui.painter().add(Shape::mesh(mesh));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_concave_ring_is_cut_without_gain_or_loss_of_area_in_either_sense() {
        let ring = vec![[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [2.0, 1.0], [0.0, 4.0]];
        for ring in [ring.clone(), ring.into_iter().rev().collect::<Vec<_>>()] {
            let cuts = triangulate(&ring);
            let sum: f32 = cuts
                .iter()
                .map(|[a, b, c]| cross(ring[*a as usize], ring[*b as usize], ring[*c as usize]).abs() / 2.0)
                .sum();
            assert_eq!(cuts.len(), 3);
            assert!((sum - 10.0).abs() < 1e-4, "{sum}");
        }
    }

    #[test]
    fn the_number_of_an_area_stands_inside_it() {
        let horseshoe = vec![
            [0.0, 0.0],
            [9.0, 0.0],
            [9.0, 9.0],
            [8.0, 9.0],
            [8.0, 1.0],
            [1.0, 1.0],
            [1.0, 9.0],
            [0.0, 9.0],
        ];
        let area = MapArea::new(vec![horseshoe.clone()]);
        assert!(contains(&horseshoe, area.label_at), "{:?}", area.label_at);
    }
}
