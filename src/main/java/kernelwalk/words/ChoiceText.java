package kernelwalk.words;

import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;

/** Says what was chosen, as the Edit menu names it: "stride 2×2". */
public final class ChoiceText {

    private final Words words;

    public ChoiceText(Words words) {
        this.words = words;
    }

    /** The value of a choice with its name. */
    public String of(Choice choice, Choices choices) {
        return switch (choice) {
            case TYPE -> words.say("operation." + choices.type().code());
            case SAMPLES, CHANNELS, FILTERS, GROUPS ->
                    words.say("choice.change." + choice.code(), choices.count(choice));
            case INPUT_HEIGHT, INPUT_WIDTH ->
                    pair("input", choices, Choice.INPUT_HEIGHT, Choice.INPUT_WIDTH);
            case KERNEL_HEIGHT, KERNEL_WIDTH ->
                    pair("kernel", choices, Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH);
            case STRIDE_ROWS, STRIDE_COLUMNS ->
                    pair("stride", choices, Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS);
            case DILATION_ROWS, DILATION_COLUMNS ->
                    pair("dilation", choices, Choice.DILATION_ROWS, Choice.DILATION_COLUMNS);
            case OUTPUT_PADDING_ROWS, OUTPUT_PADDING_COLUMNS ->
                    pair(
                            "output-padding",
                            choices,
                            Choice.OUTPUT_PADDING_ROWS,
                            Choice.OUTPUT_PADDING_COLUMNS);
            case FACTOR_ROWS, FACTOR_COLUMNS ->
                    pair("factor", choices, Choice.FACTOR_ROWS, Choice.FACTOR_COLUMNS);
            case PADDING -> words.say("choice.change.padding." + choices.padding().code());
            case PADDING_TOP, PADDING_BOTTOM, PADDING_LEFT, PADDING_RIGHT ->
                    words.say(
                            "choice.change.margins",
                            choices.count(Choice.PADDING_TOP),
                            choices.count(Choice.PADDING_BOTTOM),
                            choices.count(Choice.PADDING_LEFT),
                            choices.count(Choice.PADDING_RIGHT));
            case ROUNDING -> words.say("choice.change.rounding." + choices.rounding().code());
            case COUNT_PADDING ->
                    words.say("choice.change.count-padding." + choices.countPadding());
            case FLIP -> words.say("choice.change.flip." + choices.flip());
            case NUMBERS ->
                    words.say(
                            "choice.change.numbers",
                            words.say("numbers." + choices.numbers().code()));
            case CONVENTION ->
                    words.say(
                            "choice.change.convention",
                            words.say("convention." + choices.convention().code()));
        };
    }

    private String pair(String name, Choices choices, Choice rows, Choice columns) {
        return words.say("choice.change." + name, choices.count(rows), choices.count(columns));
    }
}
