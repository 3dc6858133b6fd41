package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import kernelwalk.exercise.Attempt;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about each kind of bad file, word for word. */
class BadFileTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final String GOOD =
            """
            {"kernelwalk": 1,
             "input": {"shape": [1,2,2,1], "values": [[1,2],[3,4]]},
             "operation": {"type": "convolution",
              "kernel": {"shape": [1,1,1,1], "values": ["1/4"]}}}
            """;

    /** Each replaces a part of the good file. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "values": [[1,2],[3,4]]   | "values": [[1,2],[3,4,5]]     | input.values[1] (line 2, column 55): row 1 has 3 numbers, the first has 2: make the rows equally long
                    "values": [[1,2],[3,4]]   | "values": [[[1],[2]],[[3]]]   | input.values[1] (line 2, column 57): this list has 1 entry, input.values[0] has 2: make the lists equally long
                    "values": [[1,2],[3,4]]   | "values": [[1,2],3,4]         | input.values[1] (line 2, column 49): numbers and lists stand beside each other: put the numbers of a row in one list
                    "values": [[1,2],[3,4]]   | "values": [1,2,3]             | input.values (line 2, column 42): the input has 3 numbers, but the shape 1×2×2×1 holds 4: add or remove numbers, or change the shape
                    "values": [[1,2],[3,4]]   | "values": [1,2,3,4,5]         | input.values (line 2, column 42): the input has 5 numbers, but the shape 1×2×2×1 holds 4: add or remove numbers, or change the shape
                    "values": [[1,2],[3,4]]   | "values": [1,2,true,4]        | input.values[2] (line 2, column 47): a number is needed here, not true or false: replace it
                    "values": [[1,2],[3,4]]   | "values": [1,2,null,4]        | input.values[2] (line 2, column 47): a number is needed here, not null: replace it
                    "values": [[1,2],[3,4]]   | "values": [1,2,"two",4]       | input.values[2] (line 2, column 47): "two" is not a number: write one such as 3, −0.5, 1/4 or 1e-3
                    "values": [[1,2],[3,4]]   | "values": [1,2,"",4]          | input.values[2] (line 2, column 47): there is no number: write one, such as 3, −0.5 or 1/4
                    "values": [[1,2],[3,4]]   | "values": [1,2,"1/0",4]       | input.values[2] (line 2, column 47): "1/0" divides by 0: write another number under the line
                    "values": [[1,2],[3,4]]   | "values": [1,2,1e9999,4]      | input.values[2] (line 2, column 47): the exponent of "1e9999" is beyond ±1000: write a number nearer to 1
                    "values": [[1,2],[3,4]]   | "values": [1,2,"NaN",4]       | input.values[2] (line 2, column 47): "NaN" needs a float type: write a number, or choose float16, float32 or float64
                    "values": [[1,2],[3,4]]   | "values": 5                   | input.values (line 2, column 42): a list is needed here, not a whole number: replace it
                    , "values": [[1,2],[3,4]] |                               | input (line 2, column 11): the key "values" is missing: add it
                    "shape": [1,2,2,1]        | "shape": []                   | input.values (line 2, column 35): the input has 4 numbers, but the shape [] holds 1: add or remove numbers, or change the shape
                    "shape": [1,2,2,1]        | "shape": [1,2,2]              | input.shape (line 2, column 21): the input has 3 axes, but needs four: samples, height, width, channels: add the missing ones, or open the file in the window to see what Keras and PyTorch say
                    "shape": [1,2,2,1]        | "shape": [1,2,2,1,1]          | input.shape (line 2, column 21): the input has 5 axes, but needs four: samples, height, width, channels: add the missing ones, or open the file in the window to see what Keras and PyTorch say
                    "shape": [1,2,2,1]        | "shape": [1,2,2,1,1,1,1]      | input.shape (line 2, column 21): there are more than 6 axes: take some away
                    "shape": [1,2,2,1]        | "dtype": "int64", "shape": [1,2,2,1] | input.dtype (line 2, column 21): the input is declared as int64, which no layer takes: declare float32, or open the file in the window to see what Keras and PyTorch say
                    "shape": [1,2,2,1]        | "dtype": "int63", "shape": [1,2,2,1] | input.dtype (line 2, column 21): "int63" means nothing here: use bool, uint8, int32, int64, float16, float32, float64
                    "shape": [1,2,2,1]        | "type": "int64", "shape": [1,2,2,1] | input.type (line 2, column 12): the key "type" means nothing here, unless to a newer version of this program: use shape, dtype, values
                    "shape": [1,2,2,1]        | "shape": [1,0,2,1]            | input.shape (line 2, column 21): the input has the shape 1×0×2×1, where one length is 0: make every length at least 1
                    "shape": [1,2,2,1]        | "shape": [1,-2,2,1]           | input.shape (line 2, column 21): the input has the shape 1×-2×2×1, where one length is -2: make every length at least 1
                    "shape": [1,2,2,1]        | "shape": [1,1000000000,1000000000,1] | input.shape (line 2, column 21): the input of shape 1×1000000000×1000000000×1 would hold more than 67108864 numbers: make it smaller
                    "shape": [1,2,2,1]        | "shape": [1,99999999999,1,1]  | input.shape[1] (line 2, column 24): 99999999999 is not between -2147483647 and 2147483647: use one that is
                    "shape": [1,2,2,1]        | "shape": [1,2.0,2,1]          | input.shape[1] (line 2, column 24): a whole number is needed here, not a number: replace it
                    "shape": [1,1,1,1]        | "shapes": [1,1,1,1]           | operation.kernel.shapes (line 4, column 14): the key "shapes" means nothing here, unless to a newer version of this program: use shape, values
                    "kernelwalk": 1           | "kernelwalk": 2               | kernelwalk (line 1, column 16): the file is of version 2, this program reads version 1: get the newer program or correct the number
                    "kernelwalk": 1           | "kernelwalk": 1, "kernelwalk": 1 | kernelwalk (line 1, column 19): the key "kernelwalk" is here twice: remove one
                    "kernelwalk": 1           | "title": 5                    | title (line 1, column 11): a text in quotes is needed here, not a whole number: replace it
                    "kernelwalk": 1           | "title": "x"                  | line 1, column 1: the key "kernelwalk" is missing: add it
                    "type": "convolution"     | "type": "pooling"             | operation.type (line 3, column 24): "pooling" means nothing here: use convolution, transposed-convolution, max-pooling, average-pooling, dense, flatten, relu, sigmoid, tanh, softmax, batch-normalization, global-average-pooling, global-max-pooling, zero-padding, up-sampling, dropout
                    "type": "convolution"     | "type": "max-pooling", "window": [1,1] | operation.kernel (line 4, column 13): the key "kernel" does not belong to max-pooling: remove it or change the type
                    "type": "convolution"     | "type": "convolution", "outputPadding": [0,0] | operation.outputPadding (line 3, column 56): the key "outputPadding" does not belong to convolution: remove it or change the type
                    "type": "convolution"     | "groups": 1                   | operation (line 3, column 15): the key "type" is missing: add it
                    "type": "convolution"     | "type": "convolution", "padding": "some" | operation.padding (line 3, column 50): "some" means nothing here: use valid, same, full
                    "type": "convolution"     | "type": "convolution", "padding": "reflect" | operation.padding (line 3, column 50): "reflect" says what stands beyond the edge, but not how much of it: write {"mode": "reflect", "rows": [1, 1], "columns": [1, 1]}, with the rows and columns you mean
                    "type": "convolution"     | "type": "convolution", "padding": {"mode": "circular"} | operation.padding (line 3, column 50): "circular" says what stands beyond the edge, but not how much of it: write {"mode": "circular", "rows": [1, 1], "columns": [1, 1]}, with the rows and columns you mean
                    "type": "convolution"     | "type": "convolution", "padding": 1 | operation.padding (line 3, column 50): a word in quotes or two pairs of numbers is needed here, not a whole number: replace it
                    "type": "convolution"     | "type": "convolution", "padding": [[1,-1],[0,0]] | operation.padding (line 3, column 50): the padding is 1 above, -1 below, 0 to the left and 0 to the right: make every side at least 0
                    "type": "convolution"     | "type": "convolution", "bias": [[1]] | operation.bias[0] (line 3, column 48): a number is needed here, not a list: replace it
                    "type": "convolution"     | "type": "convolution", "strides": [0,0] | operation.strides (line 3, column 50): the strides are 0×0: make both at least 1
                    "type": "convolution"     | "type": "convolution", "bias": [1,2] | operation.bias (line 3, column 47): the bias has 2 numbers for 1 filter: give one number for each filter
                    "type": "convolution"     | "type": "convolution", "groups": 2 | operation.groups (line 3, column 49): the 1 channel of the input cannot be shared evenly by the number of groups (2): choose a divisor of 1
                    "kernelwalk": 1           | "kernelwalk": 1, "numbers": "int32" | operation.kernel (line 4, column 13): the kernel holds ¼, which int32 cannot hold: write a whole number from −2147483648 to 2147483647, or choose another type
                    "type": "convolution"     | "type": "convolution", "flip": 1 | operation.flip (line 3, column 47): true or false is needed here, not a whole number: replace it
                    "kernelwalk": 1           | "kernelwalk": 1, "numbers": "float" | numbers (line 1, column 30): "float" means nothing here: use exact, float16, float32, float64, int32
                    "kernelwalk": 1           | "kernelwalk": 1, "convention": "tf" | convention (line 1, column 33): "tf" means nothing here: use keras, pytorch, scipy, by-hand
                    "kernelwalk": 1,          | "kernelwalk": 1               | kernelwalk (line 2, column 2): this is not JSON: look for a missing or surplus comma, colon, quote or bracket here
                    """)
    void isSaidInOneLine(String part, String instead, String message) {
        assertThat(GOOD).contains(part);

        assertThat(messageOf(GOOD.replace(part, instead == null ? "" : instead)))
                .isEqualTo(message);
    }

    /** Whichever of the two comes first; the window shows what the frameworks say to it. */
    @Test
    void aTypeBesideOtherNumbersIsRefusedWhereItStands() {
        String declared =
                GOOD.replace(
                        "\"shape\": [1,2,2,1]", "\"dtype\": \"float32\", \"shape\": [1,2,2,1]");
        String bad =
                declared.replace(
                        "{\"kernelwalk\": 1", "{\"kernelwalk\": 1, \"numbers\": \"int32\"");

        assertThat(messageOf(bad))
                .isEqualTo(
                        "input.dtype (line 2, column 21): the input is declared as float32, but its"
                                + " numbers are int32: remove one of the two, or open the file in"
                                + " the window to see what Keras and PyTorch say");
        assertThat(ExerciseFile.readSheet(bad)).isInstanceOf(Attempt.class);
        assertThat(ExerciseFile.read(bad.replace("int32", "float16"))).isNotNull();
    }

    @Test
    void aTruncatedFileEndsTooEarly() {
        assertThat(messageOf(GOOD.substring(0, 60)))
                .isEqualTo(
                        "input.values (line 2, column 43): the file ends too early: complete it or"
                                + " save it again");
    }

    @Test
    void anEmptyFileIsEmpty() {
        assertThat(messageOf(""))
                .isEqualTo("the file is empty: choose a file that holds an exercise");
        assertThat(messageOf(" \n "))
                .isEqualTo("the file is empty: choose a file that holds an exercise");
    }

    @Test
    void nothingMayFollowTheExercise() {
        String message =
                "line 4, column 53: something follows the exercise: end the file after its closing"
                        + " bracket";

        assertThat(messageOf(GOOD + "{}")).isEqualTo(message);
        assertThat(messageOf(GOOD + "garbage")).isEqualTo(message);
    }

    @Test
    void anExerciseIsAnObject() {
        assertThat(messageOf("[1]"))
                .isEqualTo(
                        "line 1, column 1: an object with keys is needed here, not a list: replace"
                                + " it");
    }

    @Test
    void listsStandInEachOtherAtMost64Deep() {
        String bad = GOOD.replace("[[1,2],[3,4]]", "[".repeat(63) + "1" + "]".repeat(63));

        assertThat(messageOf(bad))
                .startsWith("input.values[0]")
                .endsWith(
                        "(line 2, column 104): lists stand in each other more than 64 deep: use"
                                + " fewer brackets");
        assertThat(messageOf(GOOD.replace("[[1,2],[3,4]]", "[".repeat(62) + "1" + "]".repeat(62))))
                .contains("1 number,");
    }

    @Test
    void numbersHaveAtMostAThousandDigits() {
        assertThat(messageOf(GOOD.replace("[[1,2],[3,4]]", "[" + "7".repeat(1_001) + "]")))
                .isEqualTo(
                        "input.values[0] (line 2, column 43): \"777777777777777777777…\" has more"
                                + " than 1000 digits: write a shorter number");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] bytes = GOOD.replace("\"1/4\"", "\"¼\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(messageOf(bytes))
                .isEqualTo("line 4, column 46: the file is not UTF-8 text: save it as UTF-8");
        assertThat(messageOf(GOOD.getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("line 1, column 1: the file is not UTF-8 text: save it as UTF-8");
    }

    /** 11 characters stand before the 5,000 of three bytes each. */
    @Test
    void aBadByteIsFoundHoweverFarItIs() {
        String before = "\n\r\n\r{\"title\": \"" + "가".repeat(5_000);
        byte[] bytes = (before + "!").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;

        assertThat(messageOf(bytes))
                .isEqualTo("line 4, column 5012: the file is not UTF-8 text: save it as UTF-8");
    }

    @Test
    void filesThatAreNoneAreToldApart(@TempDir Path folder) {
        assertThat(messageOf(() -> ExerciseFile.read(folder)))
                .isEqualTo("this is a folder: name a file in it");
        assertThat(messageOf(() -> ExerciseFile.read(folder.resolve("nothing"))))
                .isEqualTo("there is no such file: check the name");
    }

    private static String messageOf(String text) {
        return messageOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String messageOf(byte[] bytes) {
        return messageOf(() -> ExerciseFile.readComputable(new ByteArrayInputStream(bytes)));
    }

    private static String messageOf(Runnable reading) {
        return WORDS.say(catchThrowableOfType(ExerciseFileException.class, reading::run));
    }
}
