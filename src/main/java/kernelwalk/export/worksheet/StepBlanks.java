package kernelwalk.export.worksheet;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Windowless;

/** Blanks in place of the numbers by which a cell is worked out, with the signs between them. */
final class StepBlanks {

    private static final String BLANK = "";

    private StepBlanks() {}

    /** Those of a cell to which so many numbers come; an empty text is a blank. */
    static List<String> of(Operation operation, int entries) {
        var parts = new ArrayList<String>();
        switch (operation) {
            case Weighted weighted -> {
                for (int i = 0; i < entries; i++) {
                    parts.addAll(List.of(BLANK, "·", BLANK, i + 1 < entries ? "+" : ""));
                }
                parts.removeLast();
                if (weighted.bias().stream().anyMatch(bias -> !bias.isZero())) {
                    parts.addAll(List.of("+", BLANK));
                }
                parts.addAll(List.of("=", BLANK));
            }
            case MaxPooling _ -> {
                parts.add("max(");
                list(entries, ",", parts);
                parts.addAll(List.of(") =", BLANK));
            }
            case Pooling _ -> {
                parts.add("(");
                list(entries, "+", parts);
                parts.addAll(List.of(") /", BLANK, "=", BLANK));
            }
            case Windowless _ -> {}
        }
        return List.copyOf(parts);
    }

    private static void list(int entries, String sign, List<String> parts) {
        for (int i = 0; i < entries; i++) {
            if (i > 0) {
                parts.add(sign);
            }
            parts.add(BLANK);
        }
    }
}
