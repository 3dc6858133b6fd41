package kernelwalk.page.seam;

import java.util.Set;
import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/** Classes of the JDK that the browser's class library lacks, and which stand in {@code kernelwalk.page.jdk}. */
public final class Substitutes implements SubstitutionPolicy {

    private static final Set<String> CLASSES =
            Set.of(
                    "java.io.FilterWriter",
                    "java.text.Normalizer",
                    "java.text.Normalizer$Form",
                    "java.util.SplittableRandom",
                    "java.util.StringJoiner",
                    "java.util.concurrent.atomic.AtomicReferenceArray",
                    "java.util.concurrent.atomic.LongAdder",
                    "java.util.concurrent.locks.ReentrantLock");

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(CLASSES::contains).replacePackage("java", "kernelwalk.page.jdk");
    }
}
