package kernelwalk.export;

import static kernelwalk.export.Written.LOOK;
import static kernelwalk.export.Written.bytes;
import static kernelwalk.export.Written.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written of an exercise with several layers. */
class ChainExportTest {

    static {
        // POI logs through Log4j, which complains on its own when nobody listens
        System.setProperty(
                "log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
    }

    /** A filter that doubles, √(3 + 1) below the mean 1, the two largest, both units' sums, and their shares. */
    private static final Exercise CHAIN =
            ExerciseFile.read(
                            """
                            {
                              "kernelwalk": 1,
                              "input": {"shape": [1, 2, 2, 1], "values": [1, -2, 3, -4]},
                              "operations": [
                                {"name": "conv", "type": "convolution", "padding": [[1, 0], [1, 0]],
                                  "kernel": {"shape": [1, 1, 1, 1], "values": [2]}},
                                {"type": "batch-normalization", "mean": [1], "variance": [3],
                                  "scale": [2], "offset": [0.5], "epsilon": 1},
                                {"type": "relu"},
                                {"type": "max-pooling", "window": [2, 2], "strides": [1, 1]},
                                {"type": "tanh"},
                                {"type": "flatten"},
                                {"name": "fc", "type": "dense",
                                  "weights": {"shape": [4, 2], "values": [1, 0, 0, 1, 1, 0, 0, 1]},
                                  "bias": [0, 0.5]},
                                {"type": "softmax"}
                              ]
                            }
                            """)
                    .atEnd();

    private static XSSFWorkbook book(Exercise exercise, boolean blank) throws IOException {
        return new XSSFWorkbook(
                new ByteArrayInputStream(bytes(SheetFormat.XLSX, exercise, LOOK.blank(blank))));
    }

    private static List<Cell> formulas(Sheet sheet) {
        var formulas = new ArrayList<Cell>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA) {
                    formulas.add(cell);
                }
            }
        }
        return formulas;
    }

    @Test
    void everyLayerIsABlockWhoseFormulasComeToWhatStandsBesideThem() throws IOException {
        try (XSSFWorkbook book = book(CHAIN, false)) {
            List<Cell> formulas = formulas(book.getSheetAt(0));

            assertThat(formulas)
                    .extracting(Cell::getCellFormula)
                    .anyMatch(formula -> formula.matches("\\(.*\\)/SQRT\\(.*"))
                    .anyMatch(formula -> formula.startsWith("MAX(0,"))
                    .anyMatch(formula -> formula.startsWith("TANH("))
                    .anyMatch(formula -> formula.matches("[A-Z]+\\d+"))
                    .anyMatch(formula -> formula.matches("SUMPRODUCT\\(\\w+:\\w+,.*\\)\\+.*"))
                    .anyMatch(formula -> formula.contains(")/(EXP("));
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Cell cell : formulas) {
                assertThat(evaluator.evaluate(cell).getNumberValue())
                        .as("%s at %s", cell.getCellFormula(), cell.getAddress())
                        .isCloseTo(cell.getNumericCellValue(), within(1e-9));
            }
        }
    }

    @Test
    void anotherNumberIsFollowedThroughEveryLayer() throws IOException {
        Exercise changed = CHAIN.at(0).withInput(0, Rational.of(5)).atEnd();
        try (XSSFWorkbook book = book(CHAIN, false)) {
            book.getSheetAt(0).getRow(4).getCell(2).setCellValue(5);
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            List<Cell> shares =
                    formulas(book.getSheetAt(0)).stream()
                            .filter(cell -> cell.getCellFormula().contains("EXP"))
                            .toList();

            assertThat(shares).hasSize(2);
            for (int i = 0; i < 2; i++) {
                assertThat(evaluator.evaluate(shares.get(i)).getNumberValue())
                        .isCloseTo(changed.compute().output().at(i).toDouble(), within(1e-12));
            }
        }
    }

    /** Of the first lesson's window at row 1, column 2: 6 + 7 + 10 + 11 quarters are 17/2, plus 3. */
    @Test
    void theSecondSheetHasTheProductsOfTheWindowThatIsTyped() throws IOException {
        Exercise first = Lessons.first();
        double expected =
                first.compute().value(new kernelwalk.convolution.Cell(0, 1, 2, 0)).toDouble();
        try (XSSFWorkbook book = book(first, false)) {
            Sheet window = book.getSheetAt(1);
            window.getRow(2).getCell(1).setCellValue(1);
            window.getRow(3).getCell(1).setCellValue(2);
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            List<Cell> formulas = formulas(window);

            double output = evaluator.evaluate(formulas.getLast()).getNumberValue();
            assertThat(output).isEqualTo(expected);
            double sum =
                    formulas.stream()
                            .filter(cell -> cell.getCellFormula().matches("[A-Z]\\d+\\*[A-Z]\\d+"))
                            .mapToDouble(cell -> evaluator.evaluate(cell).getNumberValue())
                            .sum();
            assertThat(sum).isEqualTo(expected - 3);
        }
    }

    @Test
    void aBlankSheetHasNoOutputAndMarksWhatIsTyped() throws IOException {
        try (XSSFWorkbook book = book(Lessons.first(), true)) {
            Sheet sheet = book.getSheetAt(0);

            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            assertThat(formulas(sheet))
                    .extracting(Cell::getCellFormula)
                    .noneMatch(formula -> formula.contains("SUMPRODUCT"));
            int outputs = Lessons.first().compute().output().count();
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(outputs);
            assertThat(
                            sheet.getSheetConditionalFormatting()
                                    .getConditionalFormattingAt(0)
                                    .getRule(0)
                                    .getFormula1())
                    .contains("SUMPRODUCT(B4:C5,$H$4:$I$5)+$H$8");
        }
    }

    @Test
    void theSolutionTellsEveryLayerInOrder() throws IOException {
        String solution = text(SolutionFormat.MD, CHAIN, LOOK);

        assertThat(solution)
                .containsSubsequence(
                        "Layer 1, conv: convolution",
                        "Layer 2: batch normalization",
                        "(2 − 1) / 2·2 + 0.5 = 1.5",
                        "Layer 3: ReLU",
                        "max(0, 1.5) = 1.5",
                        "Layer 6: flattening",
                        "Layer 7, fc: dense layer",
                        "Layer 8: softmax",
                        "e^");
        assertThat(text(SolutionFormat.TEX, CHAIN, LOOK)).contains("\\tanh(", "e^{");
    }

    @Test
    void unitsAreWrittenWithTwoAxes() throws IOException {
        assertThat(text(ValueFormat.JSON, CHAIN, LOOK)).startsWith("{\"shape\":[1,2],");
        assertThat(text(ValueFormat.CSV, CHAIN, LOOK)).startsWith("sample,unit,value\n0,0,");
        assertThat(
                        new String(
                                bytes(ValueFormat.NPY, CHAIN, LOOK),
                                0,
                                128,
                                StandardCharsets.ISO_8859_1))
                .contains("'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }");
    }

    @Test
    void everyLayerIsWrittenInEveryFormatOfAPictureOrAQuestion() throws IOException {
        List<Format> formats =
                List.of(
                        PictureFormat.SVG,
                        PictureFormat.PDF,
                        CourseFormat.MOODLE,
                        CourseFormat.GIFT,
                        SolutionFormat.TEX,
                        SheetFormat.XLSX);
        for (int layer = 0; layer < CHAIN.layers().size(); layer++) {
            for (Format format : formats) {
                assertThat(bytes(format, CHAIN.at(layer), LOOK)).as(format.code()).isNotEmpty();
                assertThat(bytes(format, CHAIN.at(layer).alone(), LOOK))
                        .as(format.code())
                        .isNotEmpty();
            }
        }
    }
}
