package fr.parvis.command;

import fr.parvis.consultation.Consultations;
import picocli.CommandLine.Command;

/// `parvis open ID`: opens a consultation to answers.
@Command(name = "open", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class OpenCommand extends Lifecycle {

    @Override
    void move(Consultations consultations, String id, String by) {
        consultations.open(id, by);
    }
}
