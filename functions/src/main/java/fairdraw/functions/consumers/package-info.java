/** The endpoints of consumers' sessions, in the wire format of Fanfare's consumer API. */
@NullMarked
package fairdraw.functions.consumers;

import org.jspecify.annotations.NullMarked;
