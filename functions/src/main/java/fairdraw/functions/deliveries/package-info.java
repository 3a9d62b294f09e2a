/** The deliveries of webhooks: bodies in the vocabularies of the four surfaces, signed and sent. */
@NullMarked
package fairdraw.functions.deliveries;

import org.jspecify.annotations.NullMarked;
