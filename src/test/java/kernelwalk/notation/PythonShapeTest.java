package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonShapeTest {

    @Test
    void lengthsStandInBracketsAsInATuple() {
        assertThat(PythonShape.of(List.of(1, 4, 4))).isEqualTo("(1, 4, 4)");
    }

    @Test
    void aTupleOfOneHasAComma() {
        assertThat(PythonShape.of(List.of(4))).isEqualTo("(4,)");
    }

    @Test
    void aNumberAloneHasAnEmptyTuple() {
        assertThat(PythonShape.of(List.of())).isEqualTo("()");
    }
}
