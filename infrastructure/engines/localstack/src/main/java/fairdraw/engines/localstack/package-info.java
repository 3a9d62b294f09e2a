/** LocalStack, as the suites that run there start and call it. */
@NullMarked
package fairdraw.engines.localstack;

import org.jspecify.annotations.NullMarked;
