/** LocalStack, for the suites that start and call it. */
@NullMarked
package fairdraw.engines.localstack;

import org.jspecify.annotations.NullMarked;
