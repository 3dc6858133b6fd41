package kernelwalk.export;

import static kernelwalk.export.Written.HOSTILE;
import static kernelwalk.export.Written.LOOK;
import static kernelwalk.export.Written.bytes;
import static kernelwalk.export.Written.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet as Apache POI computes it. */
class SheetFormatTest {

    static {
        // POI logs through Log4j, which complains on its own when nobody listens
        System.setProperty(
                "log4j.provider", "org.apache.logging.log4j.simple.internal.SimpleProvider");
    }

    /** Formulas that are no fraction and no copy: those of the output, row by row. */
    private static List<Cell> outputs(XSSFWorkbook book) {
        var outputs = new ArrayList<Cell>();
        for (Row row : book.getSheetAt(0)) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA
                        && cell.getCellFormula().matches(".*[A-Z].*[*(+].*")) {
                    outputs.add(cell);
                }
            }
        }
        return outputs;
    }

    private static XSSFWorkbook book(Exercise exercise) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(SheetFormat.XLSX, exercise, LOOK)));
    }

    /** 0·¼ + 1·¼ + 4·¼ + 5·¼ + 3, over the input's block at B4 and the kernel's at H4. */
    @Test
    void everyCellOfTheOutputIsAFormulaWithItsValue() throws IOException {
        try (XSSFWorkbook book = book(Lessons.first())) {
            Cell first = outputs(book).getFirst();

            assertThat(first.getCellFormula()).isEqualTo("SUMPRODUCT(B4:C5,$H$4:$I$5)+$H$8");
            assertThat(first.getNumericCellValue()).isEqualTo(5.5);
            assertThat(book.getForceFormulaRecalculation()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mean-filter",
                "borders",
                "dilation",
                "stride",
                "groups",
                "depthwise",
                "transposed",
                "true-convolution",
                "max-pooling",
                "average-pooling",
                "average-pooling-counted",
                "two-observations",
                "four-filters"
            })
    void whatIsComputedIsWhatTheModelComesTo(String id) throws IOException {
        Exercise exercise = lesson(id);
        var output = exercise.compute().output();
        try (XSSFWorkbook book = book(exercise)) {
            List<Cell> cells = outputs(book);

            assertThat(cells).hasSize(output.count());
            var evaluator = book.getCreationHelper().createFormulaEvaluator();
            double sum = 0;
            for (Cell cell : cells) {
                double computed = evaluator.evaluate(cell).getNumberValue();
                assertThat(computed)
                        .as("%s at %s", cell.getCellFormula(), cell.getAddress())
                        .isCloseTo(cell.getNumericCellValue(), within(1e-5));
                sum += computed;
            }
            double expected = 0;
            for (int i = 0; i < output.count(); i++) {
                expected += output.at(i).toDouble();
            }
            assertThat(sum).isCloseTo(expected, within(1e-3));
        }
    }

    @Test
    void anotherNumberIsFollowed() throws IOException {
        Exercise changed = Lessons.first().withInput(5, Rational.of(100));
        try (XSSFWorkbook book = book(Lessons.first())) {
            book.getSheetAt(0).getRow(4).getCell(2).setCellValue(100);
            var evaluator = book.getCreationHelper().createFormulaEvaluator();

            List<Cell> cells = outputs(book);
            for (int i = 0; i < cells.size(); i++) {
                assertThat(evaluator.evaluate(cells.get(i)).getNumberValue())
                        .isEqualTo(changed.compute().output().at(i).toDouble());
            }
        }
    }

    @Test
    void aHostileTitleIsNoFormula() throws IOException {
        Exercise command = HOSTILE.titled("=cmd|'/c calc'!A1 <script>");
        try (XSSFWorkbook book = book(command)) {
            Cell title = book.getSheetAt(0).getRow(0).getCell(0);

            assertThat(title.getCellType()).isEqualTo(CellType.STRING);
            assertThat(title.getStringCellValue()).isEqualTo(command.title());
        }
    }

    @Test
    void everyLessonIsASpreadsheetOrRefused() throws IOException {
        for (Lesson lesson : Lessons.all()) {
            if (lesson.exercise().isPresent()
                    && SheetFormat.XLSX.refusal(lesson.exercise().get(), LOOK).isEmpty()) {
                assertThat(bytes(SheetFormat.XLSX, lesson.exercise().get(), LOOK))
                        .as(lesson.id())
                        .startsWith('P', 'K');
            }
        }
    }
}
