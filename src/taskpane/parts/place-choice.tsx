import { Label, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { InsertPlace } from '../../session/form';
import { strings } from '../strings/strings';

export interface PlaceChoiceProps {
  readonly place: InsertPlace;
  readonly disabled?: boolean;
  readonly onChoose: (place: InsertPlace) => void;
}

/** Where in the document something is put. */
export function PlaceChoice({ place, disabled = false, onChoose }: PlaceChoiceProps) {
  const { start } = strings.filling;
  const styles = useStyles();
  const label = useId();
  return (
    <div>
      <Label id={label} className={styles.label}>
        {start.place}
      </Label>
      <RadioGroup
        aria-labelledby={label}
        layout="horizontal"
        value={place}
        disabled={disabled}
        onChange={(_, { value }) => onChoose(value === 'end' ? 'end' : 'cursor')}
      >
        <Radio value="cursor" label={start.places.cursor} />
        <Radio value="end" label={start.places.end} />
      </RadioGroup>
    </div>
  );
}

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2 },
});
