/** One point per entrant: a distance becomes a place by the course's table, which is a texture one texel high. */
export const vertexShader = `#version 300 es
precision highp float;
uniform highp sampler2D course;
uniform float steps, lengthM, scale, spread, size, ratio;
uniform vec2 origin, viewport;
in float distanceM;
in float across;
in float kind;
out float shape;
void main() {
  if (distanceM < 0.0) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); gl_PointSize = 1.0; return; }
  float u = clamp(distanceM / lengthM, 0.0, 1.0) * (steps - 1.0);
  int i = min(int(u), int(steps) - 2);
  vec4 place = mix(texelFetch(course, ivec2(i, 0), 0), texelFetch(course, ivec2(i + 1, 0), 0), u - float(i));
  vec2 px = origin + place.xy * scale + place.zw * across * spread;
  gl_Position = vec4(px.x / viewport.x * 2.0 - 1.0, 1.0 - px.y / viewport.y * 2.0, 0.0, 1.0);
  gl_PointSize = (kind > 1.5 ? size * 1.5 : size) * ratio;
  shape = kind;
}`;

/** Gold, with a fine dark edge where there is room for one; a vehicle is a square of ink. */
export const fragmentShader = `#version 300 es
precision highp float;
uniform vec3 fill, edge, vehicle;
uniform float size, ratio, edged;
in float shape;
out vec4 colour;
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  float pixel = 2.0 / (size * ratio);
  if (shape > 1.5) { colour = vec4(vehicle, 1.0); return; }
  float r = length(p);
  float cover = 1.0 - smoothstep(1.0 - pixel, 1.0, r);
  float rim = smoothstep(1.0 - 2.2 * pixel, 1.0 - 1.2 * pixel, r) * edged;
  float alpha = cover * mix(0.8, 0.95, edged);
  colour = vec4(mix(fill, edge, rim) * alpha, alpha);
}`;
