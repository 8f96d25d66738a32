package run.boylston.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PointOfP256Test {

    @Property(tries = 50)
    void aKeyIsOneAndWithAnyBitTurnedItIsNone(@ForAll @IntRange(max = 519) int bit) {
        // given
        var point = Device.point(Device.keyPair());
        assertThat(PointOfP256.isOne(point)).isTrue();

        // when
        point[bit / 8] ^= (byte) (1 << bit % 8);

        // then
        assertThat(PointOfP256.isOne(point)).isFalse();
    }

    @Property(tries = 50)
    void anotherLengthIsNone(@ForAll @IntRange(max = 200) int length) {
        var point = Device.point(Device.keyPair());
        assertThat(PointOfP256.isOne(Arrays.copyOf(point, length))).isEqualTo(length == point.length);
    }

    @Property(tries = 1)
    void theUnknownPointIsNone() {
        var point = new byte[65];
        point[0] = 4;
        assertThat(PointOfP256.isOne(point)).isFalse();
    }
}
