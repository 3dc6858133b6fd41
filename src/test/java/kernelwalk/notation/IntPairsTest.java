package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of pairs there may be more than one array holds. */
class IntPairsTest {

    private static final int MANY = 20_000;

    private static IntPairs counted() {
        var pairs = new IntPairs();
        for (int i = 0; i < MANY; i++) {
            pairs.add(i, -i);
        }
        return pairs;
    }

    @Test
    void eachStaysAsItWasAdded() {
        IntPairs pairs = counted();

        assertThat(pairs.size()).isEqualTo(MANY);
        for (int i = 0; i < MANY; i++) {
            assertThat(pairs.first(i)).isEqualTo(i);
            assertThat(pairs.second(i)).isEqualTo(-i);
        }
    }

    @Test
    void whatIsCutIsWrittenOver() {
        IntPairs pairs = counted();
        pairs.cut(10_000);
        pairs.addAll(counted(), 7, 9);

        assertThat(pairs.size()).isEqualTo(10_002);
        assertThat(pairs.first(9_999)).isEqualTo(9_999);
        assertThat(pairs.first(10_000)).isEqualTo(7);
        assertThat(pairs.second(10_001)).isEqualTo(-8);
    }
}
