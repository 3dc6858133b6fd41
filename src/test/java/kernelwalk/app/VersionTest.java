package kernelwalk.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void namesTheVersionAndTheBuild() {
        var version = Version.current();

        assertThat(version).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\(.+\\)");
    }
}
