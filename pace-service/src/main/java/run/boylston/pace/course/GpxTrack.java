package run.boylston.pace.course;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the one track of a GPX file (1.0 or 1.1), or its one route if it has no track. Waypoints, times and extensions are
 * passed over. What a stranger's file could make a parser do is switched off: no document type, no entities, nothing is
 * fetched.
 */
public final class GpxTrack {

    private final XMLStreamReader xml;
    private final List<TrackProblem> problems = new ArrayList<>();
    private final List<List<TrackPoint>> tracked = new ArrayList<>();
    private final List<List<TrackPoint>> routed = new ArrayList<>();
    private int tracks;
    private int routes;

    private GpxTrack(XMLStreamReader xml) {
        this.xml = xml;
    }

    public static Track read(byte[] file) {
        try {
            var gpx = new GpxTrack(factory().createXMLStreamReader(new ByteArrayInputStream(file)));
            gpx.readAll();
            return gpx.track();
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            var detail = "Not XML that is read here: " + e.getMessage();
            return new Track(List.of(), List.of(new TrackProblem(FilePlace.line(line), "xml", detail)));
        }
    }

    /** The JDK's own, whatever else is on the class path: these properties are what it understands. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }

    private void readAll() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.DTD -> throw new XMLStreamException("A document type is not read.");
                default -> {
                    // Text, comments, ends.
                }
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            case "trk" -> tracks++;
            case "trkseg" -> tracked.add(new ArrayList<>());
            case "trkpt" -> point(tracked);
            case "rte" -> {
                routes++;
                routed.add(new ArrayList<>());
            }
            case "rtept" -> point(routed);
            default -> {
                // Metadata, waypoints, extensions.
            }
        }
    }

    private void point(List<List<TrackPoint>> parts) throws XMLStreamException {
        var place = FilePlace.line(xml.getLocation().getLineNumber());
        var lat = number(xml.getAttributeValue(null, "lat"));
        var lon = number(xml.getAttributeValue(null, "lon"));
        var elevationM = elevation(xml.getLocalName());
        if (!TrackPoint.isOnEarth(lat, lon)) {
            problems.add(new TrackProblem(place, "coordinates", "A point needs its lat and lon, in degrees."));
        } else if (!parts.isEmpty()) {
            parts.get(parts.size() - 1).add(new TrackPoint(lat, lon, elevationM, place));
        }
    }

    /** Reads on to the point's end. */
    private double elevation(String point) throws XMLStreamException {
        var elevationM = Double.NaN;
        while (xml.next() != XMLStreamConstants.END_ELEMENT
                || !xml.getLocalName().equals(point)) {
            if (xml.isStartElement() && xml.getLocalName().equals("ele")) {
                elevationM = number(xml.getElementText());
            }
        }
        return elevationM;
    }

    private static double number(String text) {
        try {
            var number = text == null ? Double.NaN : Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Track track() {
        if (tracks > 1 || tracks == 0 && routes > 1) {
            problems.add(new TrackProblem(null, "several", "Keep the one track that is the course."));
        } else if (tracks + routes == 0) {
            problems.add(new TrackProblem(null, "no-track", "The file has no track and no route."));
        }
        return new Track(tracks > 0 ? tracked : routed, problems);
    }
}
