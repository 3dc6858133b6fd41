package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import kernelwalk.convolution.NumberType;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.notation.NumberText;
import kernelwalk.notation.Remark;

/** Another meaning of an answer: points between thousands, as in most of Europe, where no comma says it. */
public final class PointedThousands {

    private static final Pattern GROUPED = Pattern.compile("[-−+]?[1-9]\\d{0,2}(?:\\.\\d{3})+");
    private static final Pattern WHOLE = Pattern.compile("[-−+]?\\d{1,3}");

    private PointedThousands() {}

    /** The answer with its points left out; nothing where one of them can but stand before decimals. */
    public static Optional<ReadAnswer> of(ReadAnswer read) {
        Answer answer = read.answer();
        var cells = new ArrayList<AnswerCell>();
        boolean isGrouped = false;
        for (AnswerCell cell : answer.cells()) {
            String text = cell.text();
            boolean hasPoints = GROUPED.matcher(text).matches();
            if (!cell.isBlank() && !hasPoints && !WHOLE.matcher(text).matches()) {
                return Optional.empty();
            }
            cells.add(hasPoints ? whole(text) : cell);
            isGrouped |= hasPoints;
        }
        return isGrouped ? Optional.of(of(read, answer, cells)) : Optional.empty();
    }

    private static ReadAnswer of(ReadAnswer read, Answer answer, List<AnswerCell> cells) {
        Set<Remark> remarks = EnumSet.of(Remark.GROUPING_POINTS);
        remarks.addAll(read.remarks());
        return new ReadAnswer(
                new Answer(answer.shape(), cells), read.axes(), remarks, Optional.empty());
    }

    private static Written whole(String text) {
        String digits = text.replace(".", "");
        return new Written(NumberText.parse(digits, NumberType.EXACT), OptionalInt.empty(), digits);
    }
}
