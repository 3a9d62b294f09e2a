/** The AWS services behind the one endpoint. */
@NullMarked
package fairdraw.local.services;

import org.jspecify.annotations.NullMarked;
