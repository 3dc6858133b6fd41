package kernelwalk.export.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kernelwalk.convolution.OracleFile;

/**
 * Chromium without a display, driven as a user would: with its mouse and keys.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Browser implements AutoCloseable, WebSocket.Listener {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");
    private static final String LISTENS = "DevTools listening on ";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<?, ?>>> asked = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private String session = "";
    private boolean isPhone;

    private Browser(Process process, String address) {
        this.process = process;
        this.socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .buildAsync(URI.create(address), this)
                        .join();
    }

    /** The browser of this machine, if there is one. */
    static Optional<String> installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    /** Starts with a folder of its own for what it keeps. */
    static Browser start(String program, Path folder) throws IOException {
        Process process =
                new ProcessBuilder(
                                program,
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--hide-scrollbars",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + folder,
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader lines = process.errorReader();
        String line = lines.readLine();
        while (line != null && !line.startsWith(LISTENS)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException(program + " does not listen");
        }
        Thread.ofVirtual().start(() -> drain(lines));
        var browser = new Browser(process, line.substring(LISTENS.length()));
        Object target =
                browser.call("Target.createTarget", "\"url\": \"about:blank\"").get("targetId");
        browser.session =
                (String)
                        browser.call(
                                        "Target.attachToTarget",
                                        "\"flatten\": true, \"targetId\": \"" + target + "\"")
                                .get("sessionId");
        for (String domain : List.of("Runtime", "Page", "Network", "Log")) {
            browser.call(domain + ".enable", "");
        }
        return browser;
    }

    /** What else the browser says of itself, so that it is never kept waiting. */
    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // it has been ended
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean isLast) {
        message.append(text);
        if (isLast) {
            Map<String, Object> read = OracleFile.object(message.toString());
            message.setLength(0);
            heard(read);
        }
        from.request(1);
        return null;
    }

    private void heard(Map<String, Object> read) {
        if (read.get("id") instanceof String id) {
            asked.remove(Integer.valueOf(id)).complete(read);
            return;
        }
        Map<?, ?> what = (Map<?, ?>) read.get("params");
        switch ((String) read.get("method")) {
            case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(what.toString());
            case "Network.requestWillBeSent" ->
                    requests.add((String) map(what, "request").get("url"));
            default -> {
                // the browser tells more than anybody asks here
            }
        }
    }

    private static Map<?, ?> map(Map<?, ?> from, String key) {
        return (Map<?, ?>) from.get(key);
    }

    private Map<?, ?> call(String method, String arguments) {
        int id = last.incrementAndGet();
        var answer = new CompletableFuture<Map<?, ?>>();
        asked.put(id, answer);
        String to = session.isEmpty() ? "" : ", \"sessionId\": \"" + session + "\"";
        socket.sendText(
                        "{\"id\": %d, \"method\": \"%s\", \"params\": {%s}%s}"
                                .formatted(id, method, arguments, to),
                        true)
                .join();
        Map<?, ?> read = answer.orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
        if (read.get("error") != null) {
            throw new AssertionError(method + ": " + read.get("error"));
        }
        return map(read, "result");
    }

    /** What went wrong in the page, and what it was refused. */
    List<String> complaints() {
        return complaints;
    }

    /** What was asked of anybody; data that the page itself holds is nobody else's. */
    List<String> requests() {
        return requests.stream().filter(it -> !it.startsWith("data:")).toList();
    }

    /** A window of another size, light or dark. */
    void size(int width, int height, boolean isTouched, boolean isDark) {
        isPhone = isTouched;
        call(
                "Emulation.setDeviceMetricsOverride",
                "\"width\": %d, \"height\": %d, \"deviceScaleFactor\": %d, \"mobile\": %b"
                        .formatted(width, height, isPhone ? 2 : 1, isPhone));
        call("Emulation.setTouchEmulationEnabled", "\"enabled\": " + isPhone);
        call(
                "Emulation.setEmulatedMedia",
                "\"features\": [{\"name\": \"prefers-color-scheme\", \"value\": \"%s\"},"
                                .formatted(isDark ? "dark" : "light")
                        + " {\"name\": \"prefers-reduced-motion\", \"value\": \"reduce\"}]");
    }

    /** Opens a file and waits until its page is there. */
    void open(Path file) {
        call("Page.navigate", "\"url\": \"" + file.toUri() + "\"");
        expect("document.getElementById('old')?.hidden", "true");
        expect("document.getElementById('moment').textContent !== ''", "true");
        expect("document.fonts.status", "loaded");
        settle();
    }

    /** What an expression comes to, as a text. */
    String read(String expression) {
        Map<?, ?> answer =
                call(
                        "Runtime.evaluate",
                        "\"awaitPromise\": true, \"returnByValue\": true, \"expression\": \""
                                + ("String(" + expression + ")")
                                        .replace("\\", "\\\\")
                                        .replace("\"", "\\\"")
                                + "\"");
        return String.valueOf(map(answer, "result").get("value"));
    }

    /** Waits until an expression comes to a text. */
    void expect(String expression, String text) {
        expect(expression, text::equals, "is " + text);
    }

    private void expect(String expression, Predicate<String> isSo, String wanted) {
        Instant end = Instant.now().plus(LONGEST);
        String said = read(expression);
        while (!isSo.test(said)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError(
                        "%s: wanted what %s, but it is %s; %s"
                                .formatted(expression, wanted, said, complaints));
            }
            settle();
            said = read(expression);
        }
    }

    /** Waits until an element says something. */
    void says(String id, String text) {
        expect(element(id) + ".textContent", text);
    }

    /** Waits until something is part of what an element says. */
    void mentions(String id, String text) {
        expect(element(id) + ".textContent", said -> said.contains(text), "has " + text);
    }

    private static String element(String id) {
        return "document.getElementById('" + id + "')";
    }

    /** Waits until the page has drawn what was changed. */
    void settle() {
        read("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    void press(String id) {
        String box = element(id) + ".getBoundingClientRect()";
        expect(box + ".width > 0", "true");
        click(
                Double.parseDouble(read(box + ".left + " + box + ".width / 2")),
                Double.parseDouble(read(box + ".top + " + box + ".height / 2")));
    }

    /** Clicks, or on a telephone touches. */
    void click(double x, double y) {
        if (isPhone) {
            String point = "{\"x\": %s, \"y\": %s}".formatted(x, y);
            call(
                    "Input.dispatchTouchEvent",
                    "\"type\": \"touchStart\", \"touchPoints\": [" + point + "]");
            call("Input.dispatchTouchEvent", "\"type\": \"touchEnd\", \"touchPoints\": []");
        } else {
            mouse("mousePressed", x, y);
            mouse("mouseReleased", x, y);
        }
        settle();
    }

    void point(double x, double y) {
        mouse("mouseMoved", x, y);
        settle();
    }

    private void mouse(String type, double x, double y) {
        String button = type.equals("mouseMoved") ? "none" : "left";
        call(
                "Input.dispatchMouseEvent",
                "\"type\": \"%s\", \"x\": %s, \"y\": %s, \"button\": \"%s\", \"clickCount\": 1"
                        .formatted(type, x, y, button));
    }

    /** Keys, each by its name. */
    void type(String... keys) {
        for (String key : keys) {
            String text = key.length() == 1 ? ", \"text\": \"" + key + "\"" : "";
            call(
                    "Input.dispatchKeyEvent",
                    "\"type\": \"keyDown\", \"key\": \"" + key + "\"" + text);
            call("Input.dispatchKeyEvent", "\"type\": \"keyUp\", \"key\": \"" + key + "\"");
        }
        settle();
    }

    /** What is on the screen, as PNG. */
    byte[] picture() {
        settle();
        return Base64.getDecoder().decode((String) call("Page.captureScreenshot", "").get("data"));
    }

    /** Waits until the screen looks so. */
    void looks(Predicate<byte[]> isSo) {
        Instant end = Instant.now().plus(LONGEST);
        while (!isSo.test(picture())) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the screen does not look so; " + complaints);
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
