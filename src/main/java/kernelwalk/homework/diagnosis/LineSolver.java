package kernelwalk.homework.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.CopiedLine;
import kernelwalk.homework.misconception.CopiedLine.Kind;

/** Finds a row or column that was copied from elsewhere. */
final class LineSolver implements Solver {

    private final Expected right;
    private final MarkingRules rules;
    private final Map<Kind, Expected> sources = new EnumMap<>(Kind.class);

    LineSolver(Exercise exercise, Expected right, MarkingRules rules) {
        this.right = right;
        this.rules = rules;
        for (Kind kind : Kind.values()) {
            kind.source(exercise)
                    .filter(source -> source.layout().equals(right.shape()))
                    .ifPresent(source -> sources.put(kind, Expected.of(source, right.widest())));
        }
    }

    @Override
    public List<Finding> findings(MarkedAnswer answer) {
        var findings = new ArrayList<Finding>();
        List<Integer> wrong = answer.wrongOnes();
        for (Kind kind : sources.keySet()) {
            Shape shape = right.shape();
            int lines = kind.isRow() ? shape.height() : shape.width();
            for (Cell cell : cells(answer, wrong.subList(0, Math.min(wrong.size(), 2)))) {
                int line = kind.isRow() ? cell.row() : cell.column();
                for (int from = 0; from < lines; from++) {
                    if (isMeant(kind, line, from)) {
                        var rule = CopiedLine.of(kind, cell, from);
                        add(findings, rule, answer, wrong);
                    }
                }
            }
        }
        return findings.stream().distinct().toList();
    }

    private List<Cell> cells(MarkedAnswer answer, List<Integer> numbers) {
        return numbers.stream().map(i -> right.shape().cell(answer.places()[i])).toList();
    }

    private static boolean isMeant(Kind kind, int line, int from) {
        return switch (kind) {
            case ROW_REPEATED, COLUMN_REPEATED -> line != from;
            case ROW_SHIFTED, COLUMN_SHIFTED -> line == from;
        };
    }

    private void add(
            List<Finding> findings, CopiedLine rule, MarkedAnswer answer, List<Integer> wrong) {
        int outside = 0;
        for (int i : wrong) {
            outside += rule.isOn(right.shape().cell(answer.places()[i])) ? 0 : 1;
        }
        if (outside > answer.mostSlips()) {
            return;
        }
        Expected source = sources.get(rule.kind());
        int slips = outside;
        int wrongExplained = 0;
        int onLine = 0;
        for (int i = 0; i < answer.count(); i++) {
            Cell cell = right.shape().cell(answer.places()[i]);
            if (rule.isOn(cell)) {
                onLine++;
                int from = rule.from(right.shape(), cell);
                if (!source.accepts(from, answer.numbers()[i], rules)) {
                    slips++;
                } else if (answer.wrong()[i]) {
                    wrongExplained++;
                }
            }
        }
        if (onLine >= CopiedLine.FEWEST_CELLS
                && answer.isExplained(answer.count() - slips, wrongExplained)) {
            findings.add(new Finding(rule, answer.count() - slips, slips));
        }
    }
}
