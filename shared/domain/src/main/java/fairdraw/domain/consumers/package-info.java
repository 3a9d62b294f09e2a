/** Who takes part in draws: consumers, their sessions, and the tokens that prove who they are. */
@NullMarked
package fairdraw.domain.consumers;

import org.jspecify.annotations.NullMarked;
