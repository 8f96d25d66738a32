import { LngLatBounds, Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Palette } from '../app/palette';
import { DotsLayer } from './dots-layer';
import { layers, mapStyle } from './map-style';
import { type View, latOf, lonOf } from './mercator';
import type { Padding, Scene, SceneSetting } from './scene';

const STREET_ZOOM = 14.2;
const TILE_PX = 512;
const FLIGHT_MS = 900;
/** How near a pointer must come, pixels. */
const REACH_PX = 14;

setWorkerUrl(workerUrl);

/** The map that MapLibre draws, with the field in a layer of our own. */
export class MapLibreScene implements Scene {
  private readonly map: MapLibre;
  private readonly dots: DotsLayer;
  private view: View;
  private flyingUntil = 0;

  constructor(private readonly setting: SceneSetting) {
    const { container, session, table, colours } = setting;
    this.map = new MapLibre({
      container,
      style: mapStyle(session.store.course, session.race, colours),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      maxZoom: 17,
      minZoom: 7.5,
      ...this.framing(setting.padding),
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.view = this.look();
    this.dots = new DotsLayer(table, session.store.field, () => this.view, colours);
    this.map.on('load', () => this.map.addLayer(this.dots));
    this.map.on('render', () => setting.drawn(this.view));
    this.map.on('move', () => (this.view = this.look()));
    this.map.on('resize', () => (this.view = this.look()));
    for (const hand of ['dragstart', 'wheel'] as const) this.map.on(hand, () => setting.taken());
    this.map.on('click', (event) => this.point(event.lngLat, true));
    this.map.on('mousemove', (event) => this.point(event.lngLat, false));
  }

  frame(): void {
    this.map.triggerRepaint();
  }

  fit(padding: Padding): void {
    const { bounds, fitBoundsOptions } = this.framing(padding);
    this.map.fitBounds(bounds, { ...fitBoundsOptions, animate: this.map.loaded() });
  }

  centre(distanceM: number, near: boolean): void {
    const { lat, lon } = this.setting.session.store.course.at(distanceM);
    const { left, right, top, bottom } = this.setting.padding;
    const zoom = near ? Math.max(this.map.getZoom(), STREET_ZOOM) : this.map.getZoom();
    const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2];
    if (near) this.flyingUntil = performance.now() + FLIGHT_MS;
    else if (performance.now() < this.flyingUntil) return;
    this.map.easeTo({ center: [lon, lat], zoom, offset, duration: near ? FLIGHT_MS : 0 });
  }

  zoom(by: number): void {
    this.map.zoomTo(this.map.getZoom() + by);
  }

  recolour(colours: Palette): void {
    this.dots.colours = colours;
    for (const layer of layers(colours)) {
      for (const [name, value] of Object.entries(layer.paint ?? {})) {
        this.map.setPaintProperty(layer.id, name as never, value as never);
      }
    }
  }

  remove(): void {
    this.map.remove();
  }

  /** North stays up and the map flat, so a view is an offset and a scale: one for labels and for the graphics card. */
  private look(): View {
    const { originX, originY } = this.setting.table;
    const { x, y } = this.map.project([lonOf(originX), latOf(originY)]);
    const { clientWidth, clientHeight } = this.map.getContainer();
    return { x0: x, y0: y, scale: TILE_PX * 2 ** this.map.getZoom(), width: clientWidth, height: clientHeight };
  }

  private framing(padding: Padding) {
    const bounds = new LngLatBounds();
    for (const [, lat, lon] of this.setting.session.store.course.vertices) bounds.extend([lon, lat]);
    return { bounds, fitBoundsOptions: { padding } };
  }

  private point({ lat, lng }: { lat: number; lng: number }, chosen: boolean): void {
    const reachM = REACH_PX / (this.view.scale * this.setting.table.metre);
    this.setting.pointed(lat, lng, reachM, chosen);
  }
}
