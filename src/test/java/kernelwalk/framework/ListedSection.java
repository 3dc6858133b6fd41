package kernelwalk.framework;

import java.util.LinkedHashMap;
import java.util.Map;

/** One section of a listing: the calls that are asked, and why the others are not. */
final class ListedSection {

    private final String name;
    private final Way way;
    private final Map<String, Call> asked = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    ListedSection(String name, Way way) {
        this.name = name;
        this.way = way;
    }

    ListedSection ask(String listed, CallDraft draft) {
        asked.put(listed, draft.call());
        return this;
    }

    ListedSection skip(String listed, String reason) {
        reasons.put(listed, reason);
        return this;
    }

    /** The same calls in another section, made in another way. */
    ListedSection again(String section, Way other) {
        var copy = new ListedSection(section, other);
        copy.asked.putAll(asked);
        copy.reasons.putAll(reasons);
        return copy;
    }

    String name() {
        return name;
    }

    Way way() {
        return way;
    }

    Map<String, Call> asked() {
        return asked;
    }

    /** The calls that are not asked, each with the reason. */
    Map<String, String> reasons() {
        return reasons;
    }
}
