//! Boundaries for the map, from GeoJSON: areas with their code and their rings, in the file's coordinates.
//!
//! Only what a district map needs: `Polygon` and `MultiPolygon` features of a `FeatureCollection`. Drawing, projecting and colouring is the
//! window's work.

use serde_json::Value;

/// A ring of corners, first and last the same.
pub type Ring = Vec<[f64; 2]>;

/// An area of the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Area {
    /// Its code, the value of the field it belongs to.
    pub code: String,
    /// Its polygons: each an outer ring, then holes.
    pub polygons: Vec<Vec<Ring>>,
}

impl Area {
    /// The smallest box around it: left, bottom, right, top; `None` without corners.
    pub fn bounds(&self) -> Option<[f64; 4]> {
        let corners = self.polygons.iter().flatten().flatten();
        corners.fold(None, |b: Option<[f64; 4]>, &[x, y]| {
            let [l, d, r, u] = b.unwrap_or([x, y, x, y]);
            Some([l.min(x), d.min(y), r.max(x), u.max(y)])
        })
    }

    /// Where a label may stand: the centre of gravity of the largest outer ring.
    pub fn centre(&self) -> Option<[f64; 2]> {
        let rings = self.polygons.iter().filter_map(|p| p.first());
        let largest = rings.max_by(|a, b| moments(a).0.abs().total_cmp(&moments(b).0.abs()))?;
        let (area, x, y) = moments(largest);
        if area.abs() < f64::EPSILON {
            largest.first().copied()
        } else {
            Some([x / (6.0 * area), y / (6.0 * area)])
        }
    }
}

/// Signed area and first moments, measured from the first corner so that far-away coordinates lose no digits.
fn moments(ring: &[[f64; 2]]) -> (f64, f64, f64) {
    let Some(&[ox, oy]) = ring.first() else { return (0.0, 0.0, 0.0) };
    let (mut area, mut x, mut y) = (0.0, 0.0, 0.0);
    for pair in ring.windows(2) {
        let ([ax, ay], [bx, by]) = ((pair[0]), (pair[1]));
        let (ax, ay, bx, by) = (ax - ox, ay - oy, bx - ox, by - oy);
        let cross = ax * by - bx * ay;
        area += cross / 2.0;
        x += (ax + bx) * cross;
        y += (ay + by) * cross;
    }
    (area, x + ox * 6.0 * area, y + oy * 6.0 * area)
}

/// Boundaries could not be read.
#[derive(Debug, thiserror::Error)]
pub enum MapError {
    /// Not JSON.
    #[error("this is not JSON")]
    Json(#[from] serde_json::Error),
    /// Not a collection of features.
    #[error("this is not a GeoJSON collection of features")]
    NotFeatures,
    /// No feature has the property that should hold the code.
    #[error("no area has the property “{0}”")]
    NoCode(String),
}

impl MapError {
    /// What to tell a person.
    pub fn message(&self) -> crate::findings::Message {
        use crate::findings::Message;
        match self {
            MapError::Json(_) => Message::new("compare-error-map-json"),
            MapError::NotFeatures => Message::new("compare-error-map-features"),
            MapError::NoCode(property) => {
                Message::new("compare-error-map-code").with("property", property.as_str())
            }
        }
    }
}

/// Reads the areas of a GeoJSON text, in file order; `code` is the property that holds an area's code. Features without it are left out.
pub fn areas_from_geojson(text: &str, code: &str) -> Result<Vec<Area>, MapError> {
    let document: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let features = document.get("features").and_then(Value::as_array).ok_or(MapError::NotFeatures)?;
    let mut areas = Vec::new();
    for feature in features {
        let own = match feature.get("properties").and_then(|p| p.get(code)) {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => continue,
        };
        let geometry = feature.get("geometry");
        let coordinates = geometry.and_then(|g| g.get("coordinates"));
        let polygons = match geometry.and_then(|g| g.get("type")).and_then(Value::as_str) {
            Some("Polygon") => coordinates.map(polygon).into_iter().collect(),
            Some("MultiPolygon") => list(coordinates).map(polygon).collect(),
            _ => continue,
        };
        areas.push(Area { code: own, polygons });
    }
    if areas.is_empty() { Err(MapError::NoCode(code.to_owned())) } else { Ok(areas) }
}

fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

fn polygon(rings: &Value) -> Vec<Ring> {
    let corner = |c: &Value| Some([c.get(0)?.as_f64()?, c.get(1)?.as_f64()?]);
    list(Some(rings)).map(|ring| list(Some(ring)).filter_map(corner).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_have_codes_corners_and_a_centre() {
        let text = r#"{"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"code":"05"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,2],[0,2],[0,0]]]}},
            {"type":"Feature","properties":{"code":6},"geometry":{"type":"MultiPolygon","coordinates":[[[[5,5],[6,5],[6,6],[5,5]]]]}},
            {"type":"Feature","properties":{},"geometry":null}]}"#;
        let areas = areas_from_geojson(text, "code").unwrap();
        assert_eq!(areas.iter().map(|a| a.code.as_str()).collect::<Vec<_>>(), ["05", "6"]);
        assert_eq!(areas[0].bounds(), Some([0.0, 0.0, 4.0, 2.0]));
        assert_eq!(areas[0].centre(), Some([2.0, 1.0]));
        assert!(matches!(areas_from_geojson(text, "name"), Err(MapError::NoCode(_))));
        assert!(matches!(areas_from_geojson("[1]", "x"), Err(MapError::NotFeatures)));
        assert!(areas_from_geojson("<svg>", "x").is_err());
    }
}
