import type { CustomLayerInterface } from 'maplibre-gl';
import type { Palette } from '../app/palette';
import type { FieldColumns } from '../store/field-columns';
import { fragmentShader, vertexShader } from './dots-shader';
import { type CourseTable, type View, dotPx, lane, spreadPx } from './mercator';

/**
 * Every dot of the field in one draw call. Each frame one typed array, the distances, goes to the graphics card; where a
 * distance is, the card knows. A frame makes nothing that would have to be collected.
 */
export class DotsLayer implements CustomLayerInterface {
  readonly id = 'dots';
  readonly type = 'custom' as const;
  private gl!: WebGL2RenderingContext;
  private program!: WebGLProgram;
  private array!: WebGLVertexArrayObject;
  private distances!: WebGLBuffer;
  private lanes!: WebGLBuffer;
  private kinds!: WebGLBuffer;
  private texture!: WebGLTexture;
  private uniforms: Record<string, WebGLUniformLocation | null> = {};
  private fill = BLACK;
  private edge = BLACK;
  private vehicle = BLACK;
  private room = -1;
  private written = -1;
  private uploaded?: FieldColumns;

  constructor(
    private readonly table: CourseTable,
    private readonly drawn: () => FieldColumns,
    private readonly view: () => View,
    colours: Palette,
  ) {
    this.colours = colours;
  }

  set colours(colours: Palette) {
    this.fill = rgb(colours.gold);
    this.edge = rgb(colours['gold-edge']);
    this.vehicle = rgb(colours.ink2);
  }

  onAdd(_map: unknown, gl: WebGL2RenderingContext): void {
    this.gl = gl;
    this.program = link(gl);
    for (const name of UNIFORMS) this.uniforms[name] = gl.getUniformLocation(this.program, name);
    this.array = gl.createVertexArray()!;
    gl.bindVertexArray(this.array);
    this.distances = this.attribute('distanceM', gl.FLOAT);
    this.lanes = this.attribute('across', gl.FLOAT);
    this.kinds = this.attribute('kind', gl.UNSIGNED_BYTE);
    gl.bindVertexArray(null);
    this.texture = courseTexture(gl, this.table);
    this.room = this.written = -1;
  }

  render(gl: WebGL2RenderingContext): void {
    const { size } = this.drawn();
    if (size === 0) return;
    this.upload();
    const view = this.view();
    const dot = dotPx(this.table, view);
    gl.useProgram(this.program);
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    const u = this.uniforms;
    gl.uniform1i(u.course, 0);
    gl.uniform1f(u.steps, this.table.steps);
    gl.uniform1f(u.lengthM, this.table.lengthM);
    gl.uniform1f(u.scale, view.scale);
    gl.uniform1f(u.spread, spreadPx(this.table, view));
    gl.uniform1f(u.size, dot);
    gl.uniform1f(u.edged, edged(dot / view.wall));
    gl.uniform1f(u.ratio, gl.drawingBufferWidth / view.width);
    gl.uniform2f(u.origin, view.x0, view.y0);
    gl.uniform2f(u.viewport, view.width, view.height);
    gl.uniform3fv(u.fill, this.fill);
    gl.uniform3fv(u.edge, this.edge);
    gl.uniform3fv(u.vehicle, this.vehicle);
    gl.bindVertexArray(this.array);
    gl.drawArrays(gl.POINTS, 0, size);
    gl.bindVertexArray(null);
  }

  onRemove(_map: unknown, gl: WebGL2RenderingContext): void {
    gl.deleteProgram(this.program);
    gl.deleteTexture(this.texture);
    gl.deleteVertexArray(this.array);
    [this.distances, this.lanes, this.kinds].forEach((buffer) => gl.deleteBuffer(buffer));
  }

  private upload(): void {
    const { gl } = this;
    const field = this.drawn();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.distances);
    if (this.room === field.shownM.length) {
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, field.shownM, 0, field.size);
    } else {
      this.room = field.shownM.length;
      gl.bufferData(gl.ARRAY_BUFFER, field.shownM, gl.DYNAMIC_DRAW);
      gl.bindBuffer(gl.ARRAY_BUFFER, this.lanes);
      gl.bufferData(
        gl.ARRAY_BUFFER,
        Float32Array.from({ length: this.room }, (_, i) => lane(i)),
        gl.STATIC_DRAW,
      );
    }
    // Counts of two fields, the live one and the past, may be the same.
    if (this.uploaded === field && this.written === field.writes) return;
    this.uploaded = field;
    this.written = field.writes;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.kinds);
    // The whole column: more of it may be shown before anything is written anew.
    gl.bufferData(gl.ARRAY_BUFFER, field.kind, gl.DYNAMIC_DRAW);
  }

  private attribute(name: string, type: number): WebGLBuffer {
    const { gl } = this;
    const buffer = gl.createBuffer()!;
    const location = gl.getAttribLocation(this.program, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, 1, type, false, 0, 0);
    return buffer;
  }
}

const UNIFORMS = [
  'course',
  'steps',
  'lengthM',
  'scale',
  'spread',
  'size',
  'ratio',
  'edged',
  'origin',
  'viewport',
  'fill',
  'edge',
  'vehicle',
];

/** Thousands of small dots lie on each other: an edge on each would turn the gold to mud. */
const edged = (dot: number): number => 0.22 * Math.max(0, Math.min(2.5, dot - 6.5));

const BLACK = new Float32Array(3);

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram()!;
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(kind)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error(`The dots' shader does not link: ${gl.getProgramInfoLog(program)}`);
  }
  return program;
}

function courseTexture(gl: WebGL2RenderingContext, table: CourseTable): WebGLTexture {
  const texture = gl.createTexture()!;
  gl.bindTexture(gl.TEXTURE_2D, texture);
  // MapLibre leaves these set for its own images; floats take neither.
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, table.steps, 1, 0, gl.RGBA, gl.FLOAT, table.data);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  return texture;
}

/** `#rrggbb` as three numbers from 0 to 1. */
function rgb(hex: string): Float32Array<ArrayBuffer> {
  const n = parseInt(hex.slice(1), 16);
  return Float32Array.of((n >> 16) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255);
}
