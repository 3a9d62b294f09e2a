@NullMarked
package fairdraw.functions.consumers;

import org.jspecify.annotations.NullMarked;
