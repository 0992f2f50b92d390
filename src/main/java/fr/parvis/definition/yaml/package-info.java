/// The definition as a file: `consultation.yaml` read with every fault told at its line, and written back.
@NullMarked
package fr.parvis.definition.yaml;

import org.jspecify.annotations.NullMarked;
