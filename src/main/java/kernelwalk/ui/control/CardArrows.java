package kernelwalk.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Where the arrow keys go from one card to another, over several grids that stand under each other. */
public final class CardArrows {

    private final List<CardGrid> grids = new ArrayList<>();

    public void clear() {
        grids.clear();
    }

    /** Another grid below those before. */
    public void add(CardGrid grid) {
        grids.add(grid);
    }

    public boolean isArrow(KeyCode key) {
        return key.isArrowKey() || key == KeyCode.HOME || key == KeyCode.END;
    }

    /** The first card of all. */
    public Optional<Node> first() {
        return cards().stream().findFirst();
    }

    /** The card that a key goes to; empty when it goes above the first row. */
    public Optional<Node> next(Node card, KeyCode key) {
        List<Node> cards = cards();
        int at = cards.indexOf(card);
        return switch (key) {
            case LEFT -> Optional.of(cards.get(Math.max(0, at - 1)));
            case RIGHT -> Optional.of(cards.get(Math.min(cards.size() - 1, at + 1)));
            case HOME -> first();
            case END -> Optional.of(cards.getLast());
            case UP -> above(card);
            case DOWN -> Optional.of(below(card));
            default -> Optional.of(card);
        };
    }

    private Optional<Node> above(Node card) {
        CardGrid grid = gridOf(card);
        int at = grid.getChildren().indexOf(card);
        int columns = grid.columns();
        if (at >= columns) {
            return Optional.of(grid.getChildren().get(at - columns));
        }
        int before = grids.indexOf(grid) - 1;
        if (before < 0) {
            return Optional.empty();
        }
        List<Node> cards = grids.get(before).getChildren();
        int lastRow = (cards.size() - 1) / columns * columns;
        return Optional.of(cards.get(Math.min(cards.size() - 1, lastRow + at)));
    }

    private Node below(Node card) {
        CardGrid grid = gridOf(card);
        List<Node> cards = grid.getChildren();
        int at = cards.indexOf(card);
        int columns = grid.columns();
        int lastRow = (cards.size() - 1) / columns;
        if (at / columns < lastRow) {
            return cards.get(Math.min(cards.size() - 1, at + columns));
        }
        int after = grids.indexOf(grid) + 1;
        if (after == grids.size()) {
            return card;
        }
        List<Node> next = grids.get(after).getChildren();
        return next.get(Math.min(next.size() - 1, at % columns));
    }

    private CardGrid gridOf(Node card) {
        return grids.stream()
                .filter(grid -> grid.getChildren().contains(card))
                .findFirst()
                .orElseThrow();
    }

    private List<Node> cards() {
        return grids.stream().flatMap(grid -> grid.getChildren().stream()).toList();
    }
}
