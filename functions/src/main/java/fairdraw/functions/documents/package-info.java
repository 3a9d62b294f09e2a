/** Pages for whoever comes to an installation: the front door, the API's documentation, health. */
@NullMarked
package fairdraw.functions.documents;

import org.jspecify.annotations.NullMarked;
