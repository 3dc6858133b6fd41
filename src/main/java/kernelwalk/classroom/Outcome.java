package kernelwalk.classroom;

import java.util.Locale;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.SingleSlip;

/** What an answer of a class is; each file is one of these. */
public enum Outcome {
    RIGHT,
    /** Not by the rules of the exercise, but by those of a framework or a textbook. */
    RIGHT_ELSEWHERE,
    /** Nothing that is written is wrong. */
    UNFINISHED,
    /** One cell is wrong, which nothing else explains. */
    SLIP,
    /** A wrong rule explains it. */
    MISTAKEN,
    UNEXPLAINED,
    UNREADABLE,
    /** No answer, but a file beside one. */
    LEFT_OUT;

    /** The name in keys, such as {@code right-elsewhere}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a marked answer is. */
    public static Outcome of(Marked marked) {
        return switch (marked) {
            case Marked.Unreadable _ -> UNREADABLE;
            case Marked.LeftOut _ -> LEFT_OUT;
            case Marked.Counted counted -> of(counted.result());
            case Marked.Checked checked -> of(checked);
        };
    }

    private static Outcome of(CountCheck.Result result) {
        if (result.isRight()) {
            return RIGHT;
        }
        return result.explanations().isEmpty() ? UNEXPLAINED : MISTAKEN;
    }

    private static Outcome of(Marked.Checked checked) {
        if (checked.verdict() == Verdict.RIGHT) {
            return RIGHT;
        }
        if (checked.verdict() == Verdict.RIGHT_ELSEWHERE && !checked.isWrong()) {
            return RIGHT_ELSEWHERE;
        }
        if (!checked.isWrong()) {
            return UNFINISHED;
        }
        if (checked.rules().isEmpty()) {
            return UNEXPLAINED;
        }
        return isSlip(checked.rules().getFirst()) ? SLIP : MISTAKEN;
    }

    private static boolean isSlip(Misconception rule) {
        return rule instanceof SingleSlip
                || rule instanceof Carried carried && isSlip(carried.rule());
    }
}
