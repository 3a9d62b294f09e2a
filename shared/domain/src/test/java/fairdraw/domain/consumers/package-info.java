@NullMarked
package fairdraw.domain.consumers;

import org.jspecify.annotations.NullMarked;
