//! Pictures of the window without any GPU: a plain CPU rasteriser for egui's triangles.
//! The same pixels on every run and machine. Edge functions are stepped along a row; triangles of one texel
//! (fills, lines) skip the texture, which is most of a screen.

use std::collections::HashMap;

use egui::epaint::{Mesh, Primitive, Vertex};
use egui::{ClippedPrimitive, Color32, ColorImage, Context, FullOutput, ImageData, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// A renderer that keeps the textures it was given.
#[derive(Default)]
pub(crate) struct SoftRenderer {
    textures: HashMap<TextureId, Texture>,
}

struct Texture {
    size: [usize; 2],
    pixels: Vec<[f32; 4]>,
}

fn to_floats(c: Color32) -> [f32; 4] {
    c.to_array().map(|b| f32::from(b) / 255.0)
}

impl Texture {
    fn new(image: &ColorImage) -> Self {
        Self { size: image.size, pixels: image.pixels.iter().map(|c| to_floats(*c)).collect() }
    }

    fn at(&self, x: f32, y: f32) -> [f32; 4] {
        let x = x.clamp(0.0, (self.size[0] - 1) as f32) as usize;
        let y = y.clamp(0.0, (self.size[1] - 1) as f32) as usize;
        self.pixels[y * self.size[0] + x]
    }

    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let (x, y) = (u * self.size[0] as f32 - 0.5, v * self.size[1] as f32 - 0.5);
        let (x0, y0) = (x.floor(), y.floor());
        let (fx, fy) = (x - x0, y - y0);
        if fx < 1e-3 && fy < 1e-3 {
            return self.at(x0, y0);
        }
        let (a, b) = (self.at(x0, y0), self.at(x0 + 1.0, y0));
        let (c, d) = (self.at(x0, y0 + 1.0), self.at(x0 + 1.0, y0 + 1.0));
        std::array::from_fn(|k| {
            (a[k] * (1.0 - fx) + b[k] * fx) * (1.0 - fy) + (c[k] * (1.0 - fx) + d[k] * fx) * fy
        })
    }
}

impl TestRenderer for SoftRenderer {
    #[expect(clippy::iter_over_hash_type, reason = "each texture is updated by itself")]
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, deltas) in delta.set.drain() {
            for part in deltas {
                let ImageData::Color(image) = part.image;
                match part.pos {
                    None => {
                        self.textures.insert(id, Texture::new(&image));
                    }
                    Some([x0, y0]) => {
                        let texture =
                            self.textures.get_mut(&id).expect("a partial update follows a whole one");
                        for y in 0..image.size[1] {
                            for x in 0..image.size[0] {
                                texture.pixels[(y0 + y) * texture.size[0] + x0 + x] =
                                    to_floats(image.pixels[y * image.size[0] + x]);
                            }
                        }
                    }
                }
            }
        }
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let ppp = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * ppp;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes.clone(), ppp) {
            let Primitive::Mesh(mesh) = primitive else { continue };
            let Some(texture) = self.textures.get(&mesh.texture_id) else { continue };
            let clip = [clip_rect.min.x, clip_rect.min.y, clip_rect.max.x, clip_rect.max.y]
                .map(|v| (v * ppp).round());
            canvas.mesh(&mesh, texture, clip, ppp);
        }
        Ok(canvas.into_image())
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self { width, height, pixels: vec![[0.0; 4]; width * height] }
    }

    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: [f32; 4], ppp: f32) {
        for triangle in mesh.indices.chunks_exact(3) {
            let corners = [0, 1, 2].map(|i| mesh.vertices[triangle[i] as usize]);
            self.triangle(corners, texture, clip, ppp);
        }
    }

    fn triangle(&mut self, v: [Vertex; 3], texture: &Texture, clip: [f32; 4], ppp: f32) {
        // Whole 256ths of a pixel: edge values are exact, so neighbours neither overlap nor leave a gap.
        let q = v.map(|v| [fixed(v.pos.x * ppp), fixed(v.pos.y * ppp)]);
        let area = (q[1][0] - q[0][0]) * (q[2][1] - q[0][1]) - (q[1][1] - q[0][1]) * (q[2][0] - q[0][0]);
        if area == 0 {
            return;
        }
        let p = q.map(|c| c.map(|k| k as f32 / ONE as f32));
        let low =
            |k: usize| p.iter().map(|q| q[k]).fold(f32::MAX, f32::min).max(clip[k]).floor().max(0.0) as usize;
        let high = |k: usize, most: usize| {
            (p.iter().map(|q| q[k]).fold(f32::MIN, f32::max).min(clip[k + 2]).ceil().max(0.0) as usize)
                .min(most)
        };
        let (x0, y0, x1, y1) = (low(0), low(1), high(0, self.width), high(1, self.height));
        let colours = v.map(|v| to_floats(v.color));
        let one_colour = v[0].color == v[1].color && v[1].color == v[2].color;
        let flat = v[0].uv == v[1].uv && v[1].uv == v[2].uv;
        let texel = if flat { texture.sample(v[0].uv.x, v[0].uv.y) } else { [0.0; 4] };
        // Edge i lies opposite corner i: its value over the area is the weight of that corner.
        let sign = area.signum();
        let edges = [(1, 2), (2, 0), (0, 1)].map(|(a, b): (usize, usize)| {
            let (dx, dy) = ((q[b][0] - q[a][0]) * sign, (q[b][1] - q[a][1]) * sign);
            // Top-left rule, so that an edge shared by two triangles is drawn once.
            (q[a], dx, dy, dy < 0 || (dy == 0 && dx > 0))
        });
        let per_area = 1.0 / area.abs() as f32;
        for y in y0..y1 {
            let sy = y as i64 * ONE + ONE / 2;
            let sx0 = x0 as i64 * ONE + ONE / 2;
            let mut e = edges.map(|(a, dx, dy, _)| dx * (sy - a[1]) - dy * (sx0 - a[0]));
            for x in x0..x1 {
                let inside = (0..3).all(|i| e[i] > 0 || (e[i] == 0 && edges[i].3));
                let (fx, fy) = (x as f32 + 0.5, y as f32 + 0.5);
                if inside && fx >= clip[0] && fx <= clip[2] && fy >= clip[1] && fy <= clip[3] {
                    let w = e.map(|e| e as f32 * per_area);
                    let tint = if one_colour { colours[0] } else { mix(&colours, w) };
                    let t = if flat {
                        texel
                    } else {
                        let u = w[0] * v[0].uv.x + w[1] * v[1].uv.x + w[2] * v[2].uv.x;
                        let vv = w[0] * v[0].uv.y + w[1] * v[1].uv.y + w[2] * v[2].uv.y;
                        texture.sample(u, vv)
                    };
                    blend(&mut self.pixels[y * self.width + x], t, tint);
                }
                for i in 0..3 {
                    e[i] -= edges[i].2 * ONE;
                }
            }
        }
    }

    fn into_image(self) -> RgbaImage {
        let width = self.width;
        RgbaImage::from_fn(width as u32, self.height as u32, |x, y| {
            let b = self.pixels[y as usize * width + x as usize].map(|v| (v * 255.0).round() as u8);
            Color32::from_rgba_premultiplied(b[0], b[1], b[2], b[3]).to_srgba_unmultiplied().into()
        })
    }
}

/// One pixel in the fixed-point coordinates of edges.
const ONE: i64 = 256;

fn fixed(v: f32) -> i64 {
    (v * ONE as f32).round() as i64
}

fn mix(colours: &[[f32; 4]; 3], w: [f32; 3]) -> [f32; 4] {
    std::array::from_fn(|k| colours[0][k] * w[0] + colours[1][k] * w[1] + colours[2][k] * w[2])
}

fn blend(under: &mut [f32; 4], texel: [f32; 4], tint: [f32; 4]) {
    let alpha = texel[3] * tint[3];
    for k in 0..4 {
        under[k] = texel[k] * tint[k] + under[k] * (1.0 - alpha);
    }
}
