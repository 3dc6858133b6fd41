package kernelwalk.classroom;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Check;
import kernelwalk.homework.CheckedCell;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.diagnosis.Finding;

/**
 * An answer that some have written, without saying who.
 *
 * @param answer  what is written
 * @param check   what checking it found
 * @param finding the mistake that it is an example of; empty where none explains it
 * @param count   how many have written it
 */
public record Example(Answer answer, Check check, Optional<Finding> finding, int count) {

    /** The same, written by so many. */
    Example by(int students) {
        return new Example(answer, check, finding, students);
    }

    /** What checking said of each cell, by its row-major index in the answer. */
    public Map<Integer, CellVerdict> verdicts() {
        var verdicts = new HashMap<Integer, CellVerdict>();
        for (int index = 0; index < answer.cells().size(); index++) {
            boolean blank = answer.at(index).isBlank();
            verdicts.put(index, blank ? CellVerdict.BLANK : CellVerdict.WRONG);
        }
        for (CheckedCell cell : check.cells()) {
            answer.shape().indexOf(cell.at()).ifPresent(it -> verdicts.put(it, cell.verdict()));
        }
        return verdicts;
    }
}
