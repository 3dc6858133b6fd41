package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What commas can stand for. */
class PossibleCommasTest {

    @Test
    void aCommaBetweenListsIsNoneOfANumber() {
        assertThat(PossibleCommas.of("[[-4,9],[0,0]]", false)).containsExactly(Commas.SEPARATE);
        assertThat(PossibleCommas.of("[[0,5] ,\n [1,5]]", false)).containsExactly(Commas.SEPARATE);
    }

    @Test
    void betweenTwoDigitsAloneItMayBeEither() {
        assertThat(PossibleCommas.of("[0,5]", false))
                .containsExactly(Commas.SEPARATE, Commas.DECIMAL);
    }
}
