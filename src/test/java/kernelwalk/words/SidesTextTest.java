package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.convolution.Margins;
import org.junit.jupiter.api.Test;

class SidesTextTest {

    private static final Margins ONE = new Margins(1, 1, 1, 1);

    private static final Margins UNEVEN = new Margins(0, 0, 1, 1);

    private final SidesText sides = new SidesText(Words.in(Locale.ENGLISH));

    @Test
    void whatAllSidesHaveIsSaidOnce() {
        assertThat(sides.padding(Margins.NONE)).isEqualTo("no padding");
        assertThat(sides.padding(ONE)).isEqualTo("padding 1 on every side");
        assertThat(sides.cropping(Margins.NONE)).isEqualTo("no cropping");
        assertThat(sides.cropping(ONE)).isEqualTo("cropping 1 on every side");
    }

    @Test
    void otherwiseEachSideIsSaid() {
        assertThat(sides.padding(UNEVEN))
                .isEqualTo("padding 0 at the top, 0 at the bottom, 1 on the left, 1 on the right");
        assertThat(sides.cropping(new Margins(0, 1, 0, 0)))
                .isEqualTo("cropping 0 at the top, 1 at the bottom, 0 on the left, 0 on the right");
        assertThat(new SidesText(Words.in(Locale.KOREAN)).padding(UNEVEN))
                .isEqualTo("패딩 위 0, 아래 0, 왼쪽 1, 오른쪽 1");
    }
}
