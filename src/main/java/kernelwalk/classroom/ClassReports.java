package kernelwalk.classroom;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kernelwalk.classroom.KnownReports.Tables;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.export.ClassPage;

/**
 * The files that marking a class writes: the table, its summary, and a page that also knows the other two again, so that
 * one that a person has edited is not written over.
 */
public record ClassReports(ReportFile table, ReportFile summary, ReportFile page) {

    /** What reports begin with, by which they are known. */
    static final List<String> BEGINNINGS =
            List.of(GradeReport.BEGINNING, ClassSummary.BEGINNING, ClassPage.BEGINNING);

    /** Those of {@code report.csv} are {@code report-summary.csv} and {@code report.html}. */
    public static ClassReports of(Path report) {
        String name = FileName.last(report);
        int ending = name.lastIndexOf('.');
        int end = ending > 0 ? ending : name.length();
        String stem = name.substring(0, end);
        String page = name.endsWith(".html") ? stem + "-class.html" : stem + ".html";
        return new ClassReports(
                new ReportFile(report, GradeReport.BEGINNING),
                new ReportFile(
                        report.resolveSibling(stem + "-summary" + name.substring(end)),
                        ClassSummary.BEGINNING),
                new ReportFile(report.resolveSibling(page), ClassPage.BEGINNING));
    }

    private Stream<ReportFile> all() {
        return Stream.of(table, summary, page);
    }

    /** Where they are. */
    public List<Path> paths() {
        return all().map(ReportFile::path).toList();
    }

    /** Those in whose place something else stands, or an answer. */
    public List<Path> othersOr(Predicate<Path> isAnswer) {
        return all().filter(file -> isAnswer.test(file.path()) || file.isSomethingElse())
                .map(ReportFile::path)
                .toList();
    }

    /** Those that nobody is meant to write. */
    public List<Path> readOnly() {
        return all().filter(ReportFile::isReadOnly).map(ReportFile::path).toList();
    }

    /** Those that are not as they were written; of which nothing is known may have been edited too. */
    public List<Path> edited() throws IOException {
        KnownReports known = known();
        var edited = new ArrayList<Path>();
        if (!known.isTable(table.digest())) {
            edited.add(table.path());
        }
        if (!known.isSummary(summary.digest())) {
            edited.add(summary.path());
        }
        if (!known.isPage() && Files.exists(page.path())) {
            edited.add(page.path());
        }
        return edited;
    }

    private KnownReports known() throws IOException {
        return Files.exists(page.path())
                ? KnownReports.in(Files.readAllBytes(page.path()))
                : KnownReports.NONE;
    }

    /** All three as they are on the disk, beside their places. */
    public record Finished(WholeFile table, WholeFile summary, WholeFile page)
            implements AutoCloseable {

        /** Puts them there: the page first, since it knows the other two both as they will be and as they are. */
        public void place() throws NotWrittenException {
            page.place();
            table.place();
            summary.place();
        }

        @Override
        public void close() {
            page.close();
            summary.close();
            table.close();
        }
    }

    /**
     * Finishes all three beside their places, so that where one has no room none is written.
     *
     * @throws NotWrittenException when one cannot be written, which it names
     */
    Finished finish(
            ReportFile.Content ofTable, ReportFile.Content ofSummary, ReportFile.Content ofPage)
            throws IOException {
        WholeFile newTable = table.finish(ofTable);
        try {
            WholeFile newSummary = summary.finish(ofSummary);
            try {
                return new Finished(newTable, newSummary, page(newTable, newSummary, ofPage));
            } catch (IOException | RuntimeException e) {
                newSummary.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            newTable.close();
            throw e;
        }
    }

    private WholeFile page(WholeFile newTable, WholeFile newSummary, ReportFile.Content ofPage)
            throws IOException {
        var body = new StringWriter();
        ofPage.writeTo(body);
        String beginning =
                known().beginning(
                                body.toString(),
                                new Tables(newTable.digest(), newSummary.digest()),
                                new Tables(table.digest(), summary.digest()));
        return page.finish(
                text -> {
                    text.write(beginning);
                    text.write(body.toString());
                });
    }
}
