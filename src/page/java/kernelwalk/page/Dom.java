package kernelwalk.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.EventListener;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The elements of the page, by their ids in its template. */
final class Dom {

    private Dom() {}

    static HTMLElement element(String id) {
        return HTMLDocument.current().getElementById(id);
    }

    /** What the export has written beside the exercise. */
    @JSBody(
            params = "name",
            script = "return document.documentElement.getAttribute('data-' + name) || '';")
    static native String option(String name);

    @JSBody(params = "query", script = "return window.matchMedia(query).matches;")
    static native boolean matches(String query);

    @JSBody(
            params = {"query", "changed"},
            script = "window.matchMedia(query).onchange = changed;")
    static native void onMatch(String query, EventListener<Event> changed);

    /** Whenever a part of the page's typeface has been read. */
    @JSBody(
            params = "ready",
            script =
                    "var faces = [];"
                            + "document.fonts.forEach(function(face) { faces.push(face.load()); });"
                            + "document.fonts.addEventListener('loadingdone', ready);"
                            + "Promise.all(faces).then(ready, ready);")
    static native void onFonts(EventListener<Event> ready);

    @JSBody(
            params = {"element", "value"},
            script = "element.value = value;")
    static native void setValue(HTMLElement element, String value);

    @JSBody(params = "element", script = "return element.value;")
    static native String value(HTMLElement element);

    @JSBody(
            params = {"element", "whether"},
            script = "element.disabled = whether;")
    static native void disable(HTMLElement element, boolean whether);

    @JSBody(
            params = {"element", "name", "value"},
            script = "element.style.setProperty(name, value);")
    static native void style(HTMLElement element, String name, String value);

    @JSBody(
            params = {"element", "text"},
            script = "element.textContent = text;")
    static native void text(HTMLElement element, String text);

    @JSBody(params = "element", script = "return element.textContent;")
    static native String text(HTMLElement element);

    @JSBody(
            params = {"field", "text"},
            script = "field.placeholder = text;")
    static native void placeholder(HTMLElement field, String text);

    /** What the page's address names in it; empty where it names nothing. */
    @JSBody(
            script =
                    "try { return decodeURIComponent(location.hash.slice(1)); }"
                            + " catch (e) { return ''; }")
    static native String place();

    /** Has the page's address name a part of it, where the browser lets it. */
    @JSBody(
            params = "name",
            script =
                    "try { history.replaceState(null, '', '#' + encodeURIComponent(name)); }"
                            + " catch (e) { return; }")
    static native void goTo(String name);

    /** Gives an element an attribute without a value, or takes it away. */
    static void mark(HTMLElement element, String attribute, boolean whether) {
        if (whether) {
            element.setAttribute(attribute, "");
        } else {
            element.removeAttribute(attribute);
        }
    }

    /** Puts an element with a text into another, after what is there. */
    static HTMLElement add(HTMLElement place, String kind, String text) {
        HTMLElement element = HTMLDocument.current().createElement(kind);
        text(element, text);
        place.appendChild(element);
        return element;
    }

    /** What kind of element an event comes from. */
    @JSBody(params = "event", script = "return event.target.tagName || '';")
    static native String tag(Event event);

    /** Does something when an event comes, and keeps the browser from doing anything else. */
    static void on(HTMLElement element, String event, Runnable action) {
        element.addEventListener(
                event,
                it -> {
                    it.preventDefault();
                    action.run();
                });
    }

    /** Puts choices into a list of them. */
    static void choices(HTMLElement list, java.util.List<String> names, int chosen) {
        list.clear();
        for (int i = 0; i < names.size(); i++) {
            HTMLElement choice = HTMLDocument.current().createElement("option");
            choice.setAttribute("value", Integer.toString(i));
            text(choice, names.get(i));
            list.appendChild(choice);
        }
        setValue(list, Integer.toString(chosen));
    }
}
