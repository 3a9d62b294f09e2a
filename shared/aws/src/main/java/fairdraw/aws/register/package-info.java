/** The table Register: logs, their pages and heads, and what waits for its place. */
@NullMarked
package fairdraw.aws.register;

import org.jspecify.annotations.NullMarked;
