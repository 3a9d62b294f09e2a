package fairdraw.local.demo;

import java.nio.file.Path;
import java.time.InstantSource;

/** placeholder */
public final class Demo {
    private Demo() {}

    /** x */
    public static String run(String baseUrl, String awsEndpoint, Path file, InstantSource clock)
            throws InterruptedException {
        return "";
    }
}
