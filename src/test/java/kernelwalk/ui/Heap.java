package kernelwalk.ui;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;
import org.testfx.util.WaitForAsyncUtils;

/**
 * What the heap of this JVM holds after everything was let go that can be.
 *
 * @param histogram the JVM's own, a line for each class: number, objects, bytes, name
 */
record Heap(String histogram) {

    private static final Pattern LINE =
            Pattern.compile("^ *\\d+: +(\\d+) +(\\d+) +(\\S+)", Pattern.MULTILINE);

    /** A picture that the software renderer draws on. */
    private static final String TEXTURE = "com.sun.prism.sw.SWRTTexture";

    /** Now that the window rests: what was replaced goes some frames later, with the last of its animations. */
    static Heap atRest(long millis) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        TimeUnit.MILLISECONDS.sleep(millis);
        collect();
        return new Heap(collect());
    }

    private static String collect() throws JMException {
        return (String)
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "gcClassHistogram",
                                new Object[] {new String[0]},
                                new String[] {String[].class.getName()});
    }

    long textures() {
        return objects(TEXTURE::equals);
    }

    long objects(Predicate<String> type) {
        return sum(type, 1);
    }

    long bytes(Predicate<String> type) {
        return sum(type, 2);
    }

    private long sum(Predicate<String> type, int column) {
        long sum = 0;
        Matcher line = LINE.matcher(histogram);
        while (line.find()) {
            sum += type.test(line.group(3)) ? Long.parseLong(line.group(column)) : 0;
        }
        return sum;
    }
}
