import { type GeoJSONSource, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Palette } from '../app/palette';
import { DotsLayer } from './dots-layer';
import { type Look, courseLayers, courseSources, landLayers, mapStyle, marks } from './map-style';
import { type Camera, type View, latOf, lonOf } from './mercator';
import type { Scene, SceneSetting } from './scene';

const TILE_PX = 512;
/** So long whoever looks sees our land instead of the organiser's. */
const FOREIGN_MS = 3_000;

setWorkerUrl(workerUrl);

/** The map that MapLibre draws, with the field in a layer of our own; the land is ours too, unless the organiser has a style. */
export class MapLibreScene implements Scene {
  view: View;
  private readonly container = document.createElement('div');
  private readonly map: MapLibre;
  private readonly dots: DotsLayer;
  private colours: Palette;
  private foreign: boolean;

  /** @param ready is called when all of it is drawn for the first time */
  constructor(
    private readonly setting: SceneSetting,
    private readonly ready: () => void,
  ) {
    const { session, table, colours } = setting;
    this.colours = colours;
    this.foreign = session.view.mapStyleUrl !== undefined;
    this.map = this.open();
    this.map.touchZoomRotate.disableRotation();
    this.map.getCanvas().tabIndex = -1;
    this.view = this.seen();
    this.dots = new DotsLayer(
      table,
      () => session.store.field,
      () => this.view,
      colours,
    );
    this.listen();
  }

  /** Throws where there is no WebGL, and leaves nothing behind. */
  private open(): MapLibre {
    const { setting, container } = this;
    container.style.cssText = 'position:absolute;inset:0';
    setting.container.prepend(container);
    try {
      return new MapLibre({
        container,
        style: setting.session.view.mapStyleUrl ?? mapStyle(this.look),
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        touchPitch: false,
        renderWorldCopies: false,
        keyboard: false,
        fadeDuration: 0,
        maxZoom: 17,
        minZoom: 7.5,
        ...this.placing(setting.camera),
      });
    } catch (trouble) {
      container.remove();
      throw trouble;
    }
  }

  private listen(): void {
    const { map, setting } = this;
    map.on('style.load', () => this.addRace());
    map.once('load', this.ready);
    // An organiser's land may be long in coming; the race is on it before.
    if (this.foreign) map.once('style.load', () => setTimeout(this.ready, FOREIGN_MS));
    map.on('error', () => this.foreign && !map.isStyleLoaded() && this.fallBack());
    map.on('idle', () => this.foreign && setting.credited(creditOf(map)));
    map.on('render', () => setting.drawn(this.view));
    map.on('move', () => (this.view = this.seen()));
    map.on('resize', () => (this.view = this.seen()));
    for (const hand of ['dragstart', 'wheel', 'dblclick'] as const) map.on(hand, () => setting.taken());
    map.on('zoomstart', ({ originalEvent }) => originalEvent && setting.taken());
  }

  /** On the organiser's land the course comes last, as on ours. */
  private addRace(): void {
    if (this.foreign) {
      for (const [id, source] of Object.entries(courseSources(this.look))) this.map.addSource(id, source);
      for (const layer of courseLayers(this.look)) this.map.addLayer(layer);
    }
    this.map.addLayer(this.dots);
  }

  /** The organiser's server does not answer: the race goes on, on our land. */
  private fallBack(): void {
    this.foreign = false;
    this.map.setStyle(mapStyle(this.look));
  }

  frame(): void {
    this.map.triggerRepaint();
  }

  place(camera: Camera): void {
    this.map.jumpTo(this.placing(camera));
  }

  restyle(colours: Palette): void {
    this.colours = this.dots.colours = colours;
    const { map, look } = this;
    for (const { id, paint } of [...(this.foreign ? [] : landLayers(look)), ...courseLayers(look)]) {
      if (!map.getLayer(id)) continue;
      for (const [name, value] of Object.entries(paint ?? {})) map.setPaintProperty(id, name as never, value as never);
    }
    map.getSource<GeoJSONSource>('race-marks')?.setData(marks(look));
  }

  remove(): void {
    this.map.remove();
    this.container.remove();
  }

  private get look(): Look {
    const { session, wall } = this.setting;
    const { units } = session.choices;
    return { course: session.store.course, race: session.race, units, colours: this.colours, wall: wall() };
  }

  private placing({ x, y, scale }: Camera) {
    const { originX, originY } = this.setting.table;
    return { center: [lonOf(originX + x), latOf(originY + y)] as [number, number], zoom: Math.log2(scale / TILE_PX) };
  }

  /** North stays up and the map flat, so a view is an offset and a scale: one for labels and for the graphics card. */
  private seen(): View {
    const { originX, originY } = this.setting.table;
    const { x, y } = this.map.project([lonOf(originX), latOf(originY)]);
    const { clientWidth: width, clientHeight: height } = this.map.getContainer();
    return { x0: x, y0: y, scale: TILE_PX * 2 ** this.map.getZoom(), width, height, wall: this.setting.wall() };
  }
}

/** What the sources of a style say of themselves, without their markup. */
function creditOf(map: MapLibre): string {
  const said = Object.keys(map.getStyle().sources).map((id) => map.getSource(id)?.attribution ?? '');
  const texts = said.map((each) => new DOMParser().parseFromString(each, 'text/html').body.textContent?.trim());
  return [...new Set(texts.filter(Boolean))].join(' · ');
}
