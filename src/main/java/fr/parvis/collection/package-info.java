/// The register: what people sent, through every channel, as it was received; receipts, layers, erasure.
@NullMarked
package fr.parvis.collection;

import org.jspecify.annotations.NullMarked;
