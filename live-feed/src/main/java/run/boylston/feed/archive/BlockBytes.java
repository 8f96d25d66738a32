package run.boylston.feed.archive;

import java.util.ArrayList;
import java.util.List;
import run.boylston.contracts.live.ArchiveBlock;
import run.boylston.feed.field.ByteReader;
import run.boylston.feed.field.Bytes;

/**
 * An {@link ArchiveBlock} in few bytes: about five for a crossing.
 *
 * <pre>
 * block    = version=1 block:number from:signed points count:number crossing...
 * points   = count:number distance:number...          decimetres, of the points that were passed
 * crossing = head:number bib after:number
 * head     = 4 * index of the point + 2 if it is the finish + 1 if the bib is text
 * bib      = number, or text
 * after    = milliseconds after the crossing before; after {@code from} the first
 * </pre>
 *
 * {@code number}, {@code signed} and {@code text} as in {@code FieldBytes}.
 */
final class BlockBytes {

    private static final byte VERSION = 1;
    private static final int TEXT_BIB = 1;
    private static final int FINISH = 2;
    private static final int POINT = 4;

    private BlockBytes() {}

    /** @param crossings by time */
    static byte[] write(int block, List<Crossing> crossings) {
        var out = new Bytes();
        var pointsDm =
                crossings.stream().map(Crossing::distanceDm).distinct().sorted().toList();
        long beforeMs = crossings.isEmpty() ? 0 : crossings.get(0).raceMs();
        out.add(VERSION);
        out.number(block);
        out.signed(beforeMs);
        out.number(pointsDm.size());
        pointsDm.forEach(out::number);
        out.number(crossings.size());
        for (var crossing : crossings) {
            boolean numeric = Bytes.isNumeric(crossing.bib());
            out.number(POINT * pointsDm.indexOf(crossing.distanceDm())
                    + (crossing.finish() ? FINISH : 0)
                    + (numeric ? 0 : TEXT_BIB));
            out.bib(crossing.bib());
            out.number(crossing.raceMs() - beforeMs);
            beforeMs = crossing.raceMs();
        }
        return out.toArray();
    }

    static ArchiveBlock read(byte[] bytes) {
        var in = new ByteReader(bytes);
        if (in.one() != VERSION) {
            throw new IllegalArgumentException("Not a block of version " + VERSION);
        }
        var block = new ArchiveBlock(
                (int) in.number(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long atMs = in.signed();
        var pointsDm = new long[(int) in.number()];
        for (int point = 0; point < pointsDm.length; point++) {
            pointsDm[point] = in.number();
        }
        for (long left = in.number(); left > 0; left--) {
            int head = (int) in.number();
            block.bib().add((head & TEXT_BIB) == 0 ? Long.toString(in.number()) : in.text());
            block.distanceM().add(pointsDm[head / POINT] / 10.0);
            block.finish().add((head & FINISH) != 0);
            atMs += in.number();
            block.raceMs().add(atMs);
        }
        return block;
    }
}
