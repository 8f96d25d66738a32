package run.boylston.feed.field;

import java.util.Collections;
import java.util.List;
import run.boylston.contracts.live.Field;

/**
 * A {@link Field} in few bytes: about a dozen for an entrant at a mat.
 *
 * <pre>
 * field     = version=1 whole=0|1 epoch:text sequence:number base:signed points rows
 * points    = count:number distance:number...           decimetres of the race's timing points; none in what is not whole
 * rows      = count:number row...
 * row       = head:byte bib revision:number d0:place t0:number speed:number hold:place
 * head      = status + 4 * kind + 16 if the bib is text; status and kind as in Field
 * bib       = number, or text
 * t0        = milliseconds after base; speed = millimetres a second
 * place     = 2 * index of a point, or 1 + 2 * decimetres
 * text      = length:number UTF-8
 * signed    = the number 2n, or -2n - 1 below zero
 * number    = little-endian base 128, the high bit says that more follows
 * </pre>
 */
final class FieldBytes {

    static final byte VERSION = 1;

    private static final int TEXT_BIB = 16;

    private final Bytes out = new Bytes();
    private final List<Long> pointsDm;

    /** @param pointsDm of all frames since the last whole one, decimetres */
    private FieldBytes(List<Long> pointsDm) {
        this.pointsDm = pointsDm;
    }

    /** @param pointsDm distances of the timing points, decimetres, in an order that stays until the next whole field */
    static byte[] write(Field field, boolean whole, String epoch, long sequence, List<Long> pointsDm) {
        return new FieldBytes(pointsDm).write(field, whole, epoch, sequence);
    }

    private byte[] write(Field field, boolean whole, String epoch, long sequence) {
        long base = field.t0Ms().isEmpty() ? 0 : Collections.min(field.t0Ms());
        out.add(VERSION);
        out.add(whole ? 1 : 0);
        out.text(epoch);
        out.number(sequence);
        out.signed(base);
        out.number(whole ? pointsDm.size() : 0);
        if (whole) {
            pointsDm.forEach(out::number);
        }
        out.number(field.bib().size());
        for (int i = 0; i < field.bib().size(); i++) {
            row(field, i, base);
        }
        return out.toArray();
    }

    private void row(Field field, int i, long base) {
        var bib = field.bib().get(i);
        out.add(field.status().get(i) + 4 * field.kind().get(i) + (Bytes.isNumeric(bib) ? 0 : TEXT_BIB));
        out.bib(bib);
        out.number(field.revision().get(i));
        place(field.d0M().get(i));
        out.number(field.t0Ms().get(i) - base);
        out.number(Math.round(field.speedMps().get(i) * 1_000));
        place(field.holdM().get(i));
    }

    private void place(double distanceM) {
        long dm = Math.round(distanceM * 10);
        int point = pointsDm.indexOf(dm);
        out.number(point < 0 ? 1 + 2 * dm : 2L * point);
    }
}
