package fairdraw.benchmarks.costs;

/**
 * The price list of us-east-1, first tier, on demand and arm64, in US dollars, as remembered in
 * November 2026 and not verified against AWS's pages: whoever decides by it checks it.
 */
final class Prices {
    /** A million requests to a REST API. */
    static final double GATEWAY_REQUESTS = 3.50;

    /** A million write request units. */
    static final double WRITE_UNITS = 0.625;

    /** A million read request units. */
    static final double READ_UNITS = 0.125;

    /** A million invocations. */
    static final double INVOCATIONS = 0.20;

    /** A gigabyte of memory for a second. */
    static final double GIGABYTE_SECONDS = 0.0000133334;

    /** A gigabyte of lines that CloudWatch takes in. */
    static final double LOGGED_GIGABYTE = 0.50;

    /** Reads of a stream by Lambda's own pollers. */
    static final double STREAM_READS_OF_LAMBDA = 0;

    private Prices() {}
}
