package kernelwalk.export;

import static kernelwalk.export.ClassPage.escaped;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.export.picture.SvgSurface;
import kernelwalk.picture.Role;
import kernelwalk.picture.Theme;
import kernelwalk.picture.Thumbnail;
import kernelwalk.words.Words;

/** The part of a page about a class that tells of one problem. */
record ClassProblemSection(ClassProblem problem, Words words) {

    private static final int WIDTH = 912;

    /** More cells are not shown one by one. */
    private static final int MOST_CELLS = 4096;

    void write(Writer out) throws IOException {
        out.write("<section>\n<h2>" + escaped(problem.name()) + "</h2>\n");
        out.write(
                "<p>"
                        + escaped(
                                words.say(
                                        "export.page.right", problem.right(), problem.answers())));
        out.write("</p>\n" + pictures());
        out.write("<h3>" + escaped(words.say("export.page.mistakes")) + "</h3>\n");
        for (ClassProblem.Mistake mistake : problem.mistakes()) {
            out.write(bar(mistake.means(), mistake.name(), mistake.students()));
        }
        if (!problem.unexplained().isEmpty()) {
            out.write(bar(words.say("export.page.unexplained"), "", problem.unexplained()));
        }
        writeMarks(out);
        writeCells(out);
        out.write("</section>\n");
    }

    /** How many cells or layers each student has right, without and with what follows from an error in a layer before. */
    private void writeMarks(Writer out) throws IOException {
        if (problem.marks().isEmpty()) {
            return;
        }
        String heading =
                problem.layers() > 0
                        ? words.say("export.page.marks.layers", problem.layers())
                        : words.say("export.page.marks", problem.cells());
        out.write("<details>\n<summary>" + escaped(heading));
        out.write("</summary>\n<table>\n<tr><th></th><th>");
        out.write(escaped(words.say("export.page.marks.alone")) + "</th><th>");
        out.write(escaped(words.say("export.page.marks.following")) + "</th></tr>\n");
        for (ClassProblem.Mark mark : problem.marks()) {
            out.write("<tr><th>" + escaped(mark.student()) + "</th><td>" + mark.right());
            out.write("</td><td>" + mark.following() + "</td></tr>\n");
        }
        out.write("</table>\n</details>\n");
    }

    /** The problem on either ground; the style shows one of them. */
    private String pictures() {
        return picture("light", Theme.LIGHT) + picture("dark", Theme.DARK);
    }

    private String picture(String ground, Theme theme) {
        var surface = new SvgSurface(WIDTH, WIDTH / Thumbnail.PROPORTION, theme);
        Thumbnail.blank(problem.exercise(), words).paint(WIDTH, surface);
        return "<div class=\"" + ground + "\">" + surface.text() + "</div>\n";
    }

    private String bar(String means, String rule, List<String> students) {
        String share =
                String.format(Locale.ROOT, "%.3f", 1.0 * students.size() / problem.answers());
        return "<details><summary><span class=\"bar\"><span title=\""
                + escaped(rule)
                + "\">"
                + escaped(means)
                + "</span><i style=\"--share: "
                + share
                + "\"></i><b>"
                + students.size()
                + "</b></span></summary>\n"
                + list(students)
                + "</details>\n";
    }

    /** Names that are shown when they are asked for. */
    static String folded(String heading, List<String> lines) {
        return "<details><summary>"
                + escaped(heading)
                + "</summary>\n"
                + list(lines)
                + "</details>\n";
    }

    private static String list(List<String> lines) {
        var list = new StringBuilder("<ul>");
        lines.stream().sorted().forEach(line -> list.append("<li>").append(escaped(line)));
        return list.append("</ul>\n").toString();
    }

    /** A table for each map: how many had each cell right, the darker the fewer. */
    private void writeCells(Writer out) throws IOException {
        List<Integer> right = problem.rightCells();
        if (right.isEmpty() || right.size() > MOST_CELLS || problem.answers() == 0) {
            return;
        }
        out.write("<h3>" + escaped(words.say("export.page.cells")) + "</h3>\n");
        Shape shape = problem.output();
        for (int map = 0; map < shape.samples() * shape.channels(); map++) {
            out.write("<table>\n");
            for (int row = 0; row < shape.height(); row++) {
                out.write("<tr>");
                for (int column = 0; column < shape.width(); column++) {
                    var cell =
                            new Cell(map / shape.channels(), row, column, map % shape.channels());
                    out.write(heat(right.get(shape.indexOf(cell).orElseThrow())));
                }
                out.write("</tr>\n");
            }
            out.write("</table>\n");
        }
    }

    private String heat(int right) {
        double wrong = 1 - (double) right / problem.answers();
        return String.format(
                Locale.ROOT,
                "<td style=\"background: color-mix(in srgb, %s %d%%, %s)\">%d</td>",
                ClassPage.colour(Role.WRONG),
                Math.round(60 * wrong),
                ClassPage.colour(Role.GROUND),
                right);
    }
}
