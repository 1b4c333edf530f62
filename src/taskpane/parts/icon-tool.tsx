import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export interface IconToolProps {
  readonly icon: ReactElement;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

/** A button of which only the icon is shown. */
export function IconTool({ icon, label, disabled = false, onClick }: IconToolProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={icon}
      title={label}
      aria-label={label}
      disabledFocusable={disabled}
      onClick={onClick}
    />
  );
}
