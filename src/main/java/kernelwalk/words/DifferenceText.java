package kernelwalk.words;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.TwoBoards;
import kernelwalk.exercise.WhatIf;

/** Says in what two exercises differ, and what that does to their outputs. */
public final class DifferenceText {

    private final Words words;

    public DifferenceText(Words words) {
        this.words = words;
    }

    /** What is otherwise on the other side, as it is on this one: "stride 2×2". */
    public List<String> of(TwoBoards boards, Exercise side) {
        var choices = new ChoiceText(words);
        Choices own = Choices.of(side);
        var texts =
                new ArrayList<>(
                        boards.differing().stream()
                                .map(choice -> choices.of(choice, own))
                                .distinct()
                                .toList());
        if (boards.hasOtherInput()) {
            texts.add(words.say("compare.other-input"));
        }
        if (boards.hasOtherKernel()) {
            texts.add(words.say("compare.other-kernel"));
        }
        if (boards.hasOtherBias()) {
            texts.add(words.say("compare.other-bias"));
        }
        return List.copyOf(texts);
    }

    /** What a change is called. */
    public String of(WhatIf change) {
        Choices made = Choices.of(change.made());
        return change.kernel()
                .map(kernel -> words.say("preset." + kernel.code()))
                .or(() -> change.change().map(choice -> new ChoiceText(words).of(choice, made)))
                .orElseThrow();
    }

    /** Whether the outputs are equal, how many of their cells are not, or how large they are. */
    public String verdict(TwoBoards boards) {
        if (!boards.areEquallyLarge()) {
            return words.say(
                    "compare.other-size",
                    boards.leftResult().geometry().output(),
                    boards.rightResult().geometry().output());
        }
        int different = boards.differentCells().size();
        return different == 0
                ? words.say("compare.same")
                : words.say(
                        "compare.cells",
                        different,
                        boards.leftResult().geometry().output().count());
    }
}
